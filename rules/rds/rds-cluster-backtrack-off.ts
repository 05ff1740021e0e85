import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbCluster, isServerlessV1 } from "../../src/services/rds/db-cluster.ts";
import { engineFamily } from "../../src/services/rds/engine.ts";

export default defineRule({
  id: "rds-cluster-backtrack-off",
  title: "Aurora MySQL cluster cannot be rewound",
  severity: "low",
  why: "A wrong DELETE or a faulty migration is then undone only by restoring a backup into a new cluster, which takes hours; backtracking takes minutes.",
  fix: {
    text: "A backtrack window can be chosen only when a cluster is made: restore a snapshot or clone the cluster with one and move over. Not every region offers it, and it ends replication of the binary log to other regions.",
    cli: "aws rds restore-db-cluster-from-snapshot --db-cluster-identifier <new-cluster> --snapshot-identifier <snapshot> --engine aurora-mysql --backtrack-window 86400",
    terraform: `resource "aws_rds_cluster" "<name>" {
  # …
  engine           = "aurora-mysql"
  backtrack_window = 86400
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBCluster
  Properties:
    Engine: aurora-mysql
    BacktrackWindow: 86400`,
  },
  references: {
    fsbp: ["RDS.14"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Managing.Backtrack.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-14",
    ],
  },
  examples: {
    pass: "BacktrackWindow is 86400: a day can be rewound.",
    fail: "An Aurora MySQL cluster has a BacktrackWindow of 0.",
  },
  options: z.object({
    hours: z
      ._default(z.number().check(z.minimum(0), z.maximum(72)), 0)
      .check(z.describe("The fewest hours that must be possible to rewind, up to 72; 0 takes any window")),
  }),
  subject: dbCluster.with(),
  check: (cluster, { options: { hours } }) => {
    const { Engine, BacktrackWindow: seconds = 0, GlobalClusterIdentifier, ReplicationSourceIdentifier } = cluster;
    if (engineFamily(Engine) !== "aurora-mysql") return skip(`${Engine} has no backtracking`);
    if (seconds > 0 && seconds >= hours * 3600) return pass;
    if (isServerlessV1(cluster)) return skip("Aurora Serverless v1 has no backtracking");
    if (GlobalClusterIdentifier) return skip(`a global database, here ${GlobalClusterIdentifier}, has no backtracking`);
    if (ReplicationSourceIdentifier) return skip(`it is a read replica of ${ReplicationSourceIdentifier}`);
    if (NOT_OFFERED.has(cluster.region)) return skip(`AWS offers no backtracking in ${cluster.region}`);
    return fail(seconds === 0 ? "there is no backtrack window" : `${seconds / 3600} of ${hours} hours can be rewound`, {
      BacktrackWindow: seconds,
      Engine,
    });
  },
});

/** https://docs.aws.amazon.com/config/latest/developerguide/aurora-mysql-backtracking-enabled.html */
const NOT_OFFERED = new Set(
  "af-south-1 ap-east-1 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-6 ca-west-1 cn-north-1 eu-north-1 eu-south-1 eu-south-2 il-central-1 me-central-1 me-south-1 sa-east-1 us-gov-east-1 us-gov-west-1".split(
    " ",
  ),
);
