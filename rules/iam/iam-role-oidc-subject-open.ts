import { grantEvidence } from "../../src/aws/policy/index.ts";
import { openTrust } from "../../src/aws/web-identity.ts";
import { defineRule, fail, pass, type Severity, skip } from "../../src/rule/index.ts";
import { iamRole, madeByAws } from "../../src/services/iam/role.ts";
import { trustedBy } from "../../src/services/iam/trust.ts";

const SEVERITY: Readonly<Record<string, Severity>> = { world: "critical", issuer: "high", organization: "medium" };

export default defineRule({
  id: "iam-role-oidc-subject-open",
  title: "Role trusts an OpenID Connect provider without saying whom",
  severity: "critical",
  why: "GitHub and its like sign tokens for everybody: without a condition on the subject, a stranger's pipeline takes the role.",
  fix: {
    text: "Demand the audience and the subject in the trust policy: the repository and branch, the namespace and service account, the identity pool.",
    cli: "aws iam update-assume-role-policy --role-name <role> --policy-document file://<trust-policy.json>",
    terraform: `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:<partition>:iam::<account-id>:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:<organization>/<repository>:ref:refs/heads/main"]
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
          Federated: !Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/token.actions.githubusercontent.com
        Action: sts:AssumeRoleWithWebIdentity
        Condition:
          StringEquals:
            token.actions.githubusercontent.com:aud: sts.amazonaws.com
            token.actions.githubusercontent.com:sub: repo:<organization>/<repository>:ref:refs/heads/main`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html",
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html",
    ],
  },
  examples: {
    pass: "GitHub is trusted for the subject repo:hanbit/shop:ref:refs/heads/main.",
    fail: "GitHub is trusted with a condition on the audience only.",
  },
  subject: iamRole.with(),
  check: (role) => {
    const aws = madeByAws(role);
    if (aws) return skip(aws);
    const web = trustedBy(role, "sts:AssumeRoleWithWebIdentity").filter(
      ({ principalType, principal }) => principalType === "Federated" && !principal.includes(":saml-provider/"),
    );
    if (web.length === 0) return skip("it trusts no OpenID Connect provider");
    const open = web.flatMap((grant) => {
      const trust = openTrust(grant.principal, grant.by);
      return trust ? [{ ...trust, grant }] : [];
    });
    if (open.length === 0) return pass;
    const words = open.map(
      ({ who, keys, grant: { statement } }) =>
        `its trust policy (${statement}) lets ${who} take it: no narrow condition on ${keys.join(" or ")}`,
    );
    const worst = Object.keys(SEVERITY).find((reach) => open.some((one) => one.reach === reach))!;
    return fail(
      [...new Set(words)].join("; "),
      { grants: open.map(({ grant }) => grantEvidence(grant)) },
      { severity: SEVERITY[worst]! },
    );
  },
});
