import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbCluster, isServerlessV1 } from "../../src/services/rds/db-cluster.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";

const SERVERLESS = "db.serverless";
/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html */
const FOR_INSIGHTS = 2;
const FOR_GLOBAL = 8;

export default defineRule({
  id: "rds-cluster-serverless-capacity-unsound",
  title: "Aurora Serverless v2 has too little capacity to begin with, or too little to grow into",
  severity: "medium",
  why: "The less capacity an instance has, the more slowly it grows: a cluster that idles at almost nothing meets the morning's load with full queues, and one whose maximum is near its minimum does not grow at all.",
  fix: {
    text: "Raise the minimum to what the working set needs in memory (an ACU is about 2 GiB) and leave the maximum well above the peaks. The change takes effect without an interruption.",
    cli: "aws rds modify-db-cluster --db-cluster-identifier <cluster> --serverless-v2-scaling-configuration MinCapacity=2,MaxCapacity=16",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  serverlessv2_scaling_configuration {
    min_capacity = 2
    max_capacity = 16
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    ServerlessV2ScalingConfiguration:
      MinCapacity: 2
      MaxCapacity: 16`,
  },
  references: {
    wellArchitected: ["REL07-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2.setting-capacity.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2-auto-pause.html",
    ],
  },
  examples: {
    pass: "From 2 to 16 ACUs.",
    fail: "From 0 to 1 ACU: the cluster pauses when nobody uses it, and cannot grow much when somebody does.",
  },
  options: z.object({
    minimum: z
      ._default(z.number().check(z.minimum(0)), 0.5)
      .check(z.describe("The least minimum capacity in ACUs; 0 lets a cluster pause when it is idle")),
    headroom: z
      ._default(z.number().check(z.minimum(1)), 2)
      .check(z.describe("How many times the minimum capacity the maximum must at least be")),
  }),
  subject: dbCluster.with(),
  context: { instances: dbInstance.with() },
  check: (cluster, { instances, options: { minimum, headroom } }) => {
    const { ServerlessV2ScalingConfiguration: range, DBClusterMembers = [], GlobalClusterIdentifier } = cluster;
    if (isServerlessV1(cluster)) return skip("it is Aurora Serverless v1, which scales in another way");
    if (range?.MinCapacity === undefined || range.MaxCapacity === undefined)
      return skip("it has no serverless capacity");
    const members = DBClusterMembers.flatMap((member) => instances.get(member.DBInstanceIdentifier ?? "") ?? []);
    const serverless = members.filter(({ DBInstanceClass }) => DBInstanceClass === SERVERLESS);
    if (serverless.length === 0) return skip("none of its instances is serverless");
    const { MinCapacity: min, MaxCapacity: max } = range;
    const insights = serverless.find(({ PerformanceInsightsEnabled }) => PerformanceInsightsEnabled);
    const wanted = [
      { acus: minimum, because: min === 0 ? ", so that it pauses when idle and the next connection waits" : "" },
      { acus: insights ? FOR_INSIGHTS : 0, because: `, too little for Performance Insights on ${insights?.name}` },
      {
        acus: GlobalClusterIdentifier ? FOR_GLOBAL : 0,
        because: `, too little for the global database ${GlobalClusterIdentifier}`,
      },
    ].find(({ acus }) => min < acus);
    const evidence = { ServerlessV2ScalingConfiguration: { MinCapacity: min, MaxCapacity: max } };
    if (wanted)
      return fail(`the minimum is ${min} of ${wanted.acus} ACUs${wanted.because}`, {
        ...evidence,
        minimum: wanted.acus,
      });
    return max >= min * headroom
      ? pass
      : fail(`it can grow from ${min} to ${max} ACUs only`, { ...evidence, maximum: min * headroom });
  },
});
