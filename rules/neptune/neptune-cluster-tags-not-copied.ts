import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { neptuneCluster } from "../../src/services/neptune/db-cluster.ts";

export default defineRule({
  id: "neptune-cluster-tags-not-copied",
  title: "Neptune cluster does not hand its tags on to its snapshots",
  severity: "low",
  why: "Snapshots without the cluster's tags fall out of cost reports, clean-up and access rules that go by tags.",
  fix: {
    text: "Let snapshots take on the cluster's tags. Those that exist already keep what they have.",
    cli: "aws neptune modify-db-cluster --db-cluster-identifier <cluster> --copy-tags-to-snapshot --apply-immediately",
    terraform: 'resource "aws_neptune_cluster" "<name>" {\n  # …\n  copy_tags_to_snapshot = true\n}',
    cloudformation: "Type: AWS::Neptune::DBCluster\nProperties:\n  CopyTagsToSnapshot: true",
  },
  references: {
    fsbp: ["Neptune.8"],
    docs: [
      "https://docs.aws.amazon.com/config/latest/developerguide/neptune-cluster-copy-tags-to-snapshot-enabled.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-8",
    ],
  },
  examples: { pass: "CopyTagsToSnapshot is true.", fail: "CopyTagsToSnapshot is false." },
  subject: neptuneCluster.with(),
  check: ({ CopyTagsToSnapshot }) =>
    CopyTagsToSnapshot ? pass : fail("its tags are not copied to its snapshots", { CopyTagsToSnapshot: false }),
});
