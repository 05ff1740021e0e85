import type { Report } from "../../src/model/index.ts";
import { ACCOUNT, aFinding, aGap, aReport, aRule, aScan } from "./sample.ts";

export const OTHER = "444455556666";

export const openDatabase = aRule({
  id: "rds-instance-in-public-subnet",
  title: "RDS instance may be placed in a subnet that is routed to the internet",
  severity: "critical",
  why: "Only the security groups then stand between the internet and the database.",
  fix: {
    text: "Put private subnets into the DB subnet group and take the public ones out.",
    cli: "# lists the group first\naws rds modify-db-subnet-group --db-subnet-group-name <group> \\\n  --subnet-ids <private-a> <private-b>\naws rds reboot-db-instance",
  },
  references: {
    fsbp: ["RDS.46"],
    cis: { "3.0": ["2.3.3"], "5.0": ["2.2.3"] },
    wellArchitected: ["SEC05-BP01"],
    docs: [],
  },
  type: "AWS::RDS::DBInstance",
});
export const versioning = aRule();
export const metadata = aRule({
  id: "ec2-instance-imdsv1-allowed",
  title: "EC2 instance hands out credentials without a session token",
  severity: "high",
  why: "An application that can be talked into fetching a URL gives away the credentials of its role.",
  fix: { text: "Demand session tokens." },
  references: { docs: [] },
  type: "AWS::EC2::Instance",
});

const REGIONS = Array.from({ length: 17 }, (_, i) => `region-${String(i + 1).padStart(2, "0")}`);
const instance = (name: string, region: string, account = ACCOUNT) =>
  aFinding(metadata, {
    resource: {
      name,
      region,
      account,
      arn: `arn:aws:ec2:${region}:${account}:instance/${name}`,
      tags: { team: "상점" },
    },
    message: "the metadata service answers without a token",
    evidence: { HttpTokens: "optional", HttpPutResponseHopLimit: 2 },
  });

/** Two accounts with something of everything: names of many scripts, a hostile one, gaps in many regions. */
export const scenario: Report = aReport(
  [
    aFinding(openDatabase, {
      resource: { name: "orders", arn: `arn:aws:rds:eu-west-1:${ACCOUNT}:db:orders` },
      message: "subnet-0a1b2c3d sends 0.0.0.0/0 to igw-0fedcba9 through the main route table rtb-01234567",
      evidence: {
        DBSubnetGroupName: "shop-db",
        publicSubnets: [{ SubnetId: "subnet-0a1b2c3d", RouteTableId: "rtb-01234567", GatewayId: "igw-0fedcba9" }],
        endpoints: [],
      },
    }),
    instance("web-1", "eu-west-1"),
    instance("주문-처리-서버", "ap-northeast-2", OTHER),
    instance("🚀-שלום", "us-east-1"),
    instance("a\u001b[31m\u202eb\n", "us-east-1"),
    ...Array.from({ length: 12 }, (_, i) =>
      aFinding(versioning, { resource: { name: `bucket-${i + 1}` }, evidence: { Status: "never enabled" } }),
    ),
    aFinding(versioning, { outcome: "unknown", resource: { name: "hidden" }, message: "could not be decided: denied" }),
    aFinding(versioning, { outcome: "suppressed", resource: { name: "scratch" } }),
    aFinding(openDatabase, { outcome: "skip", resource: { name: "serverless" }, message: "it lies in no VPC" }),
    aFinding(metadata, { outcome: "pass", resource: { name: "web-2" }, message: "" }),
  ],
  {
    rules: [openDatabase, metadata, versioning],
    gaps: [
      aGap(),
      ...REGIONS.map((region) =>
        aGap({
          region,
          service: "elasticache",
          operation: "DescribeReplicationGroups",
          action: "elasticache:DescribeReplicationGroups",
          message:
            "User: arn:aws:sts::111122223333:assumed-role/audit/ci is not authorized to perform: elasticache:DescribeReplicationGroups with an explicit deny in a service control policy",
          rules: ["elasticache-a", "elasticache-b"],
          resources: 1,
        }),
      ),
      aGap({
        reason: "error",
        service: "rule",
        operation: "my-own-rule",
        code: "RuleError",
        message: "the rule itself failed: x is undefined",
        action: undefined as never,
        resources: 1_200,
        rules: ["my-own-rule"],
        account: OTHER,
      }),
    ],
    scan: aScan({ accounts: [ACCOUNT, OTHER], regions: REGIONS, calls: 12_345, source: "replay" }),
    summary: {
      fail: { critical: 1, high: 4, medium: 12, low: 0, info: 0 },
      ...{ pass: 1_900, skip: 83, unknown: 1_220, suppressed: 1 },
    },
    coverage: { evaluated: 2_000, unknown: 1_220, percent: 62.1 },
  },
);
