import { grantEvidence } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { iamRole, madeByAws } from "../../src/services/iam/role.ts";
import { demanded, trustedBy, WAYS_IN } from "../../src/services/iam/trust.ts";

export default defineRule({
  id: "iam-role-trusts-anyone",
  title: "Role can be taken by any AWS account",
  severity: "critical",
  why: "Anyone with an AWS account who learns the role's ARN has its permissions in yours; ARNs of roles can be guessed.",
  fix: {
    text: "Name the accounts or roles that may take the role, or add a condition on aws:PrincipalOrgID.",
    cli: "aws iam update-assume-role-policy --role-name <role> --policy-document file://<trust-policy.json>",
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:<partition>:iam::<account-id>:root"]
    }
  }
}`,
    cloudformation: `Type: AWS::IAM::Role
Properties:
  AssumeRolePolicyDocument:
    Version: "2012-10-17"
    Statement:
      - Effect: Allow
        Principal:
          AWS: !Sub arn:\${AWS::Partition}:iam::<account-id>:root
        Action: sts:AssumeRole`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"],
  },
  examples: {
    pass: "Everyone is trusted whose aws:PrincipalOrgID is the organization's.",
    fail: "The trust policy names the principal * without a condition that keeps strangers out.",
  },
  subject: iamRole.with(),
  check: (role) => {
    const aws = madeByAws(role);
    if (aws) return skip(aws);
    const open = trustedBy(role, WAYS_IN).filter(
      ({ reach, principalType }) => reach === "public" && principalType !== "Federated",
    );
    if (open.length === 0) return pass;
    const secret = open.every((grant) => demanded(grant, "sts:ExternalId").length > 0);
    const words = open.map(
      ({ statement, conditions }) =>
        `its trust policy (${statement}) lets any AWS account take it${conditions.length > 0 ? ` if ${conditions.join(" and ")}` : ""}`,
    );
    // An external id is told to those who should come in, and so is a secret of sorts.
    return fail(
      [...new Set(words)].join("; "),
      { grants: open.map(grantEvidence) },
      secret ? { severity: "high" } : {},
    );
  },
});
