import { daysLeft, endOfSupport } from "../../src/aws/end-of-support.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { mskCluster } from "../../src/services/kafka/cluster.ts";

export default defineRule({
  id: "msk-cluster-unsupported-kafka-version",
  title: "MSK cluster runs a version of Kafka that AWS no longer supports, or soon will not",
  severity: "high",
  why: "After its end of support AWS upgrades the cluster at any time and without a word before, whether or not the clients are ready.",
  fix: {
    text: "Upgrade to a recommended version in a quiet hour of your own choice, after a test with your clients. MSK restarts one broker after the other.",
    cli: "aws kafka update-cluster-kafka-version --cluster-arn <cluster-arn> --current-version <version-of-the-cluster> --target-kafka-version 3.9.x",
    terraform: `resource "aws_msk_cluster" "<name>" {
  # …
  kafka_version = "3.9.x"
}`,
    cloudformation: `<Name>:
  Type: AWS::MSK::Cluster
  Properties:
    KafkaVersion: 3.9.x`,
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html",
      "https://docs.aws.amazon.com/msk/latest/developerguide/version-support.html",
    ],
  },
  examples: {
    pass: "No end of support of Kafka 3.9 has been announced.",
    fail: "Support of Kafka 3.5 ended in October 2025.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 90)
      .check(
        z.describe("Days before the end of support from which a version counts; such a finding is of medium severity"),
      ),
  }),
  subject: mskCluster.with(),
  check: ({ Provisioned }, { now, options: { days } }) => {
    const version = Provisioned.CurrentBrokerSoftwareInfo?.KafkaVersion;
    if (version === undefined) return skip("AWS does not tell its version yet");
    const support = endOfSupport("msk", version);
    if (!support.known) return skip(`Kafka ${version} is not in the calendar of ${support.asOf}`);
    const { endsOn, source } = support;
    const left = daysLeft(endsOn, now);
    if (left > days) return pass;
    const evidence = { KafkaVersion: version, supportEndsOn: endsOn, source };
    return left <= 0
      ? fail(`support of Kafka ${version} ended on ${endsOn}`, evidence)
      : fail(`support of Kafka ${version} ends on ${endsOn}`, evidence, { severity: "medium" });
  },
});
