import { EC2 } from "@aws-sdk/client-ec2";
import { ECS } from "@aws-sdk/client-ecs";
import { ElasticLoadBalancingV2 } from "@aws-sdk/client-elastic-load-balancing-v2";
import { IAM } from "@aws-sdk/client-iam";
import { Lambda } from "@aws-sdk/client-lambda";
import type { Network } from "./network.ts";
import type { Labels, Seeding } from "./seeding.ts";

// Made up at run time, so that no scanner takes this file for a leak.
const token = ["ghp", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].join("_");

/** Instances, functions, containers and load balancers: a sound one and a careless one of each. */
export async function seedCompute(config: Seeding, network: Network, labels: Labels): Promise<void> {
  await Promise.all([
    seedInstances(config, network, labels),
    seedFunctions(config),
    seedContainers(config),
    seedBalancers(config, network),
  ]);
}

async function seedInstances(config: Seeding, { dataA, closedGroup }: Network, labels: Labels): Promise<void> {
  const ec2 = new EC2(config);
  const run = async (label: string, also: object) => {
    const { Instances } = await ec2.runInstances({
      ImageId: "ami-12c6146b",
      MinCount: 1,
      MaxCount: 1,
      SubnetId: dataA,
      SecurityGroupIds: [closedGroup],
      ...also,
    });
    labels.set(Instances![0]!.InstanceId!, label);
  };
  const { InstanceProfile } = await new IAM(config).createInstanceProfile({ InstanceProfileName: "server" });
  await run("sound-server", {
    IamInstanceProfile: { Arn: InstanceProfile!.Arn },
    MetadataOptions: { HttpTokens: "required" },
    UserData: Buffer.from("#!/bin/sh\nyum -y update\n").toString("base64"),
  });
  await run("careless-server", {
    MetadataOptions: { HttpTokens: "optional" },
    UserData: Buffer.from(`#!/bin/sh\nexport GITHUB_TOKEN=${token}\n`).toString("base64"),
  });
  const { Reservations = [] } = await ec2.describeInstances();
  for (const { InstanceId } of Reservations.flatMap(({ Instances = [] }) => Instances))
    if (!labels.has(InstanceId!)) labels.set(InstanceId!, "careless-vpc-server");
}

async function seedFunctions(config: Seeding): Promise<void> {
  const lambda = new Lambda(config);
  const trust = { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" };
  await new IAM(config).createRole({
    RoleName: "function",
    AssumeRolePolicyDocument: JSON.stringify({ Version: "2012-10-17", Statement: [trust] }),
  });
  const base = {
    Role: "arn:aws:iam::123456789012:role/function",
    Handler: "index.handler",
    Code: { ZipFile: EMPTY_ZIP },
  };
  await lambda.createFunction({
    ...base,
    FunctionName: "sound-function",
    Runtime: "nodejs22.x",
    Environment: { Variables: { TABLE: "orders" } },
  });
  await lambda.createFunction({
    ...base,
    FunctionName: "careless-function",
    Runtime: "python3.8",
    Environment: { Variables: { GITHUB_TOKEN: token } },
  });
  await lambda.addPermission({
    FunctionName: "careless-function",
    StatementId: "all",
    Action: "lambda:InvokeFunction",
    Principal: "*",
  });
}

// The end-of-central-directory record alone: an archive without files.
export const EMPTY_ZIP = Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]);

async function seedContainers(config: Seeding): Promise<void> {
  const ecs = new ECS(config);
  const logConfiguration = { logDriver: "awslogs" as const, options: { "awslogs-group": "/ecs" } };
  await ecs.registerTaskDefinition({
    family: "sound-task",
    taskRoleArn: "arn:aws:iam::123456789012:role/function",
    containerDefinitions: [
      { name: "web", image: "web", memory: 128, logConfiguration, user: "1000", readonlyRootFilesystem: true },
    ],
  });
  await ecs.registerTaskDefinition({
    family: "careless-task",
    containerDefinitions: [
      {
        name: "web",
        image: "web",
        memory: 128,
        privileged: true,
        environment: [{ name: "GITHUB_TOKEN", value: token }],
      },
    ],
  });
}

async function seedBalancers(config: Seeding, { publicA, publicB, vpc }: Network): Promise<void> {
  const elb = new ElasticLoadBalancingV2(config);
  const make = async (Name: string) =>
    (await elb.createLoadBalancer({ Name, Subnets: [publicA, publicB], Scheme: "internet-facing" })).LoadBalancers![0]!
      .LoadBalancerArn!;
  const { TargetGroups } = await elb.createTargetGroup({ Name: "targets", Protocol: "HTTP", Port: 80, VpcId: vpc });
  const forward = [{ Type: "forward" as const, TargetGroupArn: TargetGroups![0]!.TargetGroupArn! }];
  const redirect = [
    { Type: "redirect" as const, RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" as const } },
  ];
  const sound = await make("sound-alb");
  await elb.createListener({ LoadBalancerArn: sound, Protocol: "HTTP", Port: 80, DefaultActions: redirect });
  await elb.modifyLoadBalancerAttributes({
    LoadBalancerArn: sound,
    Attributes: [
      { Key: "access_logs.s3.enabled", Value: "true" },
      { Key: "access_logs.s3.bucket", Value: "sound-logs" },
      { Key: "deletion_protection.enabled", Value: "true" },
      { Key: "routing.http.drop_invalid_header_fields.enabled", Value: "true" },
    ],
  });
  const careless = await make("careless-alb");
  await elb.modifyLoadBalancerAttributes({
    LoadBalancerArn: careless,
    Attributes: [{ Key: "routing.http.desync_mitigation_mode", Value: "monitor" }],
  });
  await elb.createListener({
    LoadBalancerArn: careless,
    Protocol: "HTTP",
    Port: 80,
    DefaultActions: forward,
  });
}
