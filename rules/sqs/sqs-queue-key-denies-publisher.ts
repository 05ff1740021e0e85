import { parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { kmsAlias } from "../../src/services/kms/alias.ts";
import { kmsKey } from "../../src/services/kms/key.ts";
import { awsManages } from "../../src/services/kms/judged.ts";
import { keyOf } from "../../src/services/kms/key-of.ts";
import { keyRefuses, queuePublishers } from "../../src/services/sqs/publishers.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "sqs-queue-key-denies-publisher",
  title: "SQS queue's key keeps out the services that feed the queue",
  severity: "high",
  why: "SNS, S3 and EventBridge drop what they cannot encrypt: messages are lost before they reach the queue, and the sender sees no error.",
  fix: {
    text: "Take a customer managed key and let the service use it in the key's policy (kms:GenerateDataKey* and kms:Decrypt); the policy of AWS's own key alias/aws/sqs cannot be changed. Or let SQS manage the keys.",
    cli: "aws kms put-key-policy --key-id <key-id> --policy-name default --policy file://<policy.json>",
    terraform: `data "aws_iam_policy_document" "<key>" {
  # … the other statements
  statement {
    actions   = ["kms:GenerateDataKey*", "kms:Decrypt"]
    resources = ["*"]
    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"]
    }
  }
}`,
    cloudformation: `<Key>:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Statement:
        - Effect: Allow
          Principal: { Service: sns.amazonaws.com }
          Action: ["kms:GenerateDataKey*", kms:Decrypt]
          Resource: "*"`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html",
      "https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html",
    ],
  },
  examples: {
    pass: "The key's policy lets sns.amazonaws.com make data keys and decrypt.",
    fail: "A topic feeds a queue that is encrypted under alias/aws/sqs, which no other service may use.",
  },
  subject: queue.with("attributes"),
  context: { queuePublishers, keys: kmsKey.with("policy"), aliases: kmsAlias.with() },
  check: (one, { queuePublishers, keys, aliases }) => {
    const { KmsMasterKeyId } = one.attributes;
    if (!KmsMasterKeyId) return skip("no KMS key encrypts it");
    const { publishers, assertAll } = queuePublishers.of(one.arn);
    if (publishers.length === 0) {
      assertAll();
      return skip("no topic, bucket or rule of this account feeds it");
    }
    const names = publishers.map(({ name }) => name).join(", ");
    const own = () => fail(`AWS's own key ${KmsMasterKeyId} lets no service encrypt for ${names}`, { KmsMasterKeyId });
    if (KmsMasterKeyId.includes("alias/aws/")) return own();
    const found = keyOf(KmsMasterKeyId, one, keys, aliases);
    if ("open" in found) return skip(found.open);
    if ("missing" in found)
      return fail(`its key ${KmsMasterKeyId} does not exist, and ${names} feed it`, { KmsMasterKeyId });
    const { key } = found;
    if (awsManages(key)) return own();
    const policy = parsePolicy(key.policy.Policy);
    const refused = publishers.filter((publisher) => keyRefuses(policy, key.arn, publisher) === "refuses");
    const [first] = refused;
    if (first !== undefined)
      return fail(
        `the policy of its key ${key.name} does not let ${first.service} encrypt for ${refused.map(({ name }) => name).join(", ")}`,
        { KmsMasterKeyId, publishers: refused.map(({ arn }) => arn) },
      );
    assertAll();
    const open = publishers.find((publisher) => keyRefuses(policy, key.arn, publisher) === "unknown");
    return open
      ? skip(`the key's policy makes it hang on conditions that only a call of ${open.service} answers`)
      : pass;
  },
});
