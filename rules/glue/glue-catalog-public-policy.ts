import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dataCatalog } from "../../src/services/glue/data-catalog.ts";

export default defineRule({
  id: "glue-catalog-public-policy",
  title: "Glue Data Catalog's policy lets in everyone",
  severity: "critical",
  why: "Any AWS account can read where your data lies and how it looks, and with write actions send your jobs and queries to data of its own.",
  fix: {
    text: "Name the accounts or roles that use the catalog, or limit the statement to your organization (aws:PrincipalOrgID). To share tables, Lake Formation does it without a policy of one's own.",
    cli: "aws glue put-resource-policy --policy-in-json file://<policy.json>",
    terraform: `data "aws_iam_policy_document" "<name>" {
  statement {
    actions   = ["glue:GetDatabase", "glue:GetTable", "glue:GetTables", "glue:GetPartitions"]
    resources = ["arn:aws:glue:<region>:<account-id>:*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::<other-account-id>:role/<role>"]
    }
  }
}

resource "aws_glue_resource_policy" "<name>" {
  policy = data.aws_iam_policy_document.<name>.json
}`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/security_iam_resource-based-policy-examples.html",
      "https://docs.aws.amazon.com/glue/latest/dg/cross-account-access.html",
    ],
  },
  examples: {
    pass: "The policy names one partner account, or there is none.",
    fail: 'A statement allows glue:* to the principal "*" without a condition.',
  },
  subject: dataCatalog.with("policy"),
  check: ({ policy, account }) => {
    if (policy === undefined) return pass;
    const open = access(parsePolicy(policy), { account }).filter(({ reach }) => reach === "public");
    const [first] = open;
    if (first === undefined) return pass;
    return fail(`${grantInWords(first)} lets in everyone`, { grants: open.map(grantEvidence) });
  },
});
