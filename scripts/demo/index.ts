import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collect } from "../../src/collect/index.ts";
import type { AnyRule } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { Recorded } from "../../src/source/record.ts";
import { accountManagement, budgets, iam, organizations } from "./account.ts";
import { athena, glue, opensearch } from "./analytics.ts";
import {
  cloudfrontBlocks,
  ec2Blocks,
  glueTables,
  logs,
  s3Blocks,
  s3controlBlocks,
  secretsBlocks,
  ssmBlocks,
} from "./blocks.ts";
import { ec2Compute, ecs, elbv2, lambdas } from "./compute.ts";
import { ecr, ecsCapacity, eks, events, scheduler, stepFunctions } from "./containers.ts";
import { elasticache, rds, secretsmanager, ssm } from "./data.ts";
import { accessAnalyzer, cloudtrail, config, guardduty, inspector, macie, securityHub } from "./detective.ts";
import { route53, route53domains, s3Edge, wafv2 } from "./edge.ts";
import { elb } from "./elb.ts";
import { acm, autoscaling, ec2Fleet, elasticbeanstalk, elbv2Groups } from "./fleet.ts";
import { identity } from "./identity.ts";
import { kms } from "./keys.ts";
import { elasticacheMore, memorydb } from "./memory.ts";
import { sns, sqs } from "./messaging.ts";
import { datasync, dms, emr, fsx } from "./migration.ts";
import { ec2Network } from "./network.ts";
import { applicationAutoscaling, dax, dynamodb, rdsFamily } from "./nosql.ts";
import { cloudformation, logGroups, measurements } from "./observability.ts";
import { cloudwatch, rdsAround } from "./rds.ts";
import { connect, mq, networkFirewall, transfer, workspaces } from "./perimeter.ts";
import { backup, efs } from "./safekeeping.ts";
import { ec2Reach } from "./reach.ts";
import { sagemaker } from "./sagemaker.ts";
import { apigateway, apigatewayv2, lambdasAround } from "./serverless.ts";
import { DemoSource } from "./source.ts";
import { firehose, kafka, kafkaconnect, kinesis } from "./streams.ts";
import { cloudfront, s3, s3control } from "./storage.ts";
import { ec2Vpc, ssmServers } from "./vpc.ts";
import { redshift, redshiftServerless } from "./warehouse.ts";
import { SECOND } from "./world.ts";

const services = [
  ...[iam, accountManagement, organizations, budgets],
  ec2Network,
  ec2Reach,
  ec2Compute,
  lambdas,
  ecs,
  elb,
  sns,
  sqs,
  elbv2,
  rds,
  ...[rdsAround, cloudwatch],
  elasticache,
  secretsmanager,
  ssm,
  s3,
  s3control,
  cloudfront,
  ...[rdsFamily(new Map([...rds, ...rdsAround])), dynamodb, applicationAutoscaling, dax],
  ...[opensearch, athena, glue, redshift, redshiftServerless],
  ...[memorydb, efs, backup, kms, elasticacheMore],
  ...[ec2Vpc, ssmServers],
  ...[ec2Blocks, s3Blocks, s3controlBlocks, secretsBlocks, ssmBlocks, logs, cloudfrontBlocks, glueTables],
  ...[wafv2, route53, route53domains, s3Edge],
  ...[accessAnalyzer, cloudtrail, config, guardduty, inspector, macie, securityHub],
  ...[kafka, kafkaconnect, kinesis, firehose, logGroups, cloudformation, measurements],
  ...[acm, autoscaling, ec2Fleet, elasticbeanstalk, elbv2Groups],
  ...[ecsCapacity, ecr, eks, stepFunctions, events, scheduler],
  ...[apigateway, apigatewayv2, lambdasAround],
  ...[dms, fsx, emr, datasync],
  sagemaker,
  ...[networkFirewall, transfer, connect, workspaces, mq],
  identity,
];

// The demo's role may not list caches in one region, so that the demo shows what a gap looks like.
const denied = new Set([
  `elasticache:describeReplicationGroups ${SECOND}`,
  `elasticache:describeCacheClusters ${SECOND}`,
]);

/** The recording that `--demo` replays: a scan of the demo's world, tags included, through the real pipeline. */
export async function demoRecording(rules: readonly AnyRule[]): Promise<[string, string]> {
  const folder = mkdtempSync(join(tmpdir(), "cloud-audit-demo-"));
  const path = join(folder, "account.jsonl");
  try {
    const source = new Recorded(
      new DemoSource(new Map(services.flatMap((service) => [...service])), denied),
      path,
      "demo",
    );
    for (const account of await source.accounts()) await collect(plan(rules, { tags: true }), account, source);
    await source.close();
    return ["fixtures/demo/account.jsonl", ordered(readFileSync(path, "utf8"))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Answers come in any order; the file should not change without a reason.
function ordered(text: string): string {
  const [header, ...entries] = text.trimEnd().split("\n");
  const footer = entries.pop();
  return `${[header, ...entries.sort(), footer].join("\n")}\n`;
}
