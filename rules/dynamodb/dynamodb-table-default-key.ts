import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dynamodbTable } from "../../src/services/dynamodb/table.ts";

export default defineRule({
  id: "dynamodb-table-default-key",
  title: "DynamoDB table is encrypted with a key that AWS owns",
  severity: "low",
  why: "Nobody in the account can see in CloudTrail when that key is used, say who may use it, or shut it off when the data must become unreadable.",
  fix: {
    text: "Encrypt the table with a KMS key of the account; the change interrupts nothing. Whoever reads or writes the table then needs to be allowed to use the key too.",
    cli: "aws dynamodb update-table --table-name <table> --sse-specification Enabled=true,SSEType=KMS,KMSMasterKeyId=<key-arn>",
    terraform:
      'resource "aws_dynamodb_table" "<name>" {\n  # …\n  server_side_encryption {\n    enabled     = true\n    kms_key_arn = "<key-arn>"\n  }\n}',
    cloudformation:
      "Type: AWS::DynamoDB::Table\nProperties:\n  SSESpecification:\n    SSEEnabled: true\n    SSEType: KMS\n    KMSMasterKeyId: <key-arn>",
  },
  references: {
    wellArchitected: ["SEC08-BP01"],
    docs: ["https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html"],
  },
  examples: {
    pass: "SSEType is KMS: a key of the account encrypts the table, one of its own or aws/dynamodb.",
    fail: "There is no SSEDescription: the key is the one that AWS owns, the default.",
  },
  subject: dynamodbTable.with("description"),
  check: ({ description: { SSEDescription: sse, TableStatus } }) => {
    if (sse?.SSEType === "KMS" && sse.Status !== "DISABLED" && sse.Status !== "DISABLING") return pass;
    if (TableStatus === "DELETING") return skip("it is being deleted");
    return fail("the key that encrypts it belongs to AWS (the default)", { SSEDescription: sse ?? "none" });
  },
});
