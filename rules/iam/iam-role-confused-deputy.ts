import { guardPage } from "../../src/aws/guarded-services.ts";
import { grantEvidence } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { iamRole, madeByAws } from "../../src/services/iam/role.ts";
import { trustedBy } from "../../src/services/iam/trust.ts";

export default defineRule({
  id: "iam-role-confused-deputy",
  title: "Role trusts a service without saying on whose behalf",
  severity: "low",
  why: "The service works for all of AWS's customers; the condition is what keeps it from taking your role when it works for another one, should it ever be tricked into that.",
  fix: {
    text: "Add a condition on aws:SourceAccount, or on aws:SourceArn where the role is for one resource.",
    cli: "aws iam update-assume-role-policy --role-name <role> --policy-document file://<trust-policy.json>",
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["<account-id>"]
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
          Service: scheduler.amazonaws.com
        Action: sts:AssumeRole
        Condition:
          StringEquals:
            aws:SourceAccount: !Ref AWS::AccountId`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"],
  },
  examples: {
    pass: "EventBridge Scheduler may take the role when aws:SourceAccount is the own account.",
    fail: "EventBridge Scheduler may take the role without a condition.",
  },
  subject: iamRole.with(),
  check: (role) => {
    const aws = madeByAws(role);
    if (aws) return skip(aws);
    const able = trustedBy(role, "sts:AssumeRole").filter(
      ({ reach, principal }) => reach === "service" && guardPage(principal) !== undefined,
    );
    if (able.length === 0) return skip("it trusts no service that tells on whose behalf it takes a role");
    const bare = able.filter(({ guarded }) => !guarded);
    if (bare.length === 0) return pass;
    const services = [...new Set(bare.map(({ principal }) => principal))];
    return fail(`it trusts ${services.join(", ")} without a condition on aws:SourceAccount or aws:SourceArn`, {
      grants: bare.map(grantEvidence),
      recommendedBy: [...new Set(services.map(guardPage))],
    });
  },
});
