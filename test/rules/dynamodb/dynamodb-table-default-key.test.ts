import rule from "../../../rules/dynamodb/dynamodb-table-default-key.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { table, tableWith } from "./samples.ts";

const key = { SSEType: "KMS", KMSMasterKeyArn: "arn:aws:kms:eu-west-1:111122223333:key/1" };
const sse = (SSEDescription: object) => tableWith({ SSEDescription });

verdicts(rule, {
  passes: {
    "a KMS key": { subject: sse({ Status: "ENABLED", ...key }) },
    "moving between keys": { subject: sse({ Status: "UPDATING", ...key }) },
  },
  fails: {
    "the default": { subject: table, evidence: { SSEDescription: "none" } },
    "given up": { subject: sse({ Status: "DISABLED", ...key }) },
    "being given up": { subject: sse({ Status: "DISABLING", ...key }) },
  },
  skips: { "being deleted": { subject: tableWith({ TableStatus: "DELETING" }) } },
  unknowns: { unread: { subject: denied({ ...table }, "description") } },
});
