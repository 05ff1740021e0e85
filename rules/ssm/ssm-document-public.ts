import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { document } from "../../src/services/ssm/document.ts";

export default defineRule({
  id: "ssm-document-public",
  title: "Systems Manager document is shared with everyone",
  severity: "critical",
  why: "Every AWS account can read its scripts, and with them names, addresses, roles and passwords of your systems.",
  fix: {
    text: "Take the permission away from everyone and name the accounts that need it. Change what secrets its text holds, and block public sharing in the region.",
    cli: "aws ssm modify-document-permission --name <document> --permission-type Share --account-ids-to-remove all",
    terraform: `resource "aws_ssm_document" "<name>" {
  # …
  permissions = {
    type        = "Share"
    account_ids = "<account-id>"
  }
}`,
  },
  references: {
    fsbp: ["SSM.4"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-ssm-sharing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-4",
    ],
  },
  examples: {
    pass: "The document is private, or shared with named accounts.",
    fail: 'The document is shared with "all".',
  },
  subject: document.with("sharedWith"),
  check: ({ sharedWith, DocumentType }) =>
    sharedWith.some((id) => id.toLowerCase() === "all")
      ? fail(`every AWS account can read and run this document (${DocumentType})`, { AccountIds: sharedWith })
      : pass,
});
