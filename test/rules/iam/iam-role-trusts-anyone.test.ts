import rule from "../../../rules/iam/iam-role-trusts-anyone.ts";
import { verdicts } from "../../verdicts.ts";
import { iamArn, LINKED, trusting } from "./things.ts";

const role = (...parts: Parameters<typeof trusting>) => ({ subject: trusting(...parts) });

verdicts(rule, {
  passes: {
    "the own account": role({ AWS: iamArn("root") }),
    "a vendor": role({ AWS: "777788889999" }),
    "the organization": role({ AWS: "*" }, { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }),
    "a role by its ARN in a condition": role("*", { ArnLike: { "aws:PrincipalArn": iamArn("role/deploy") } }),
    "from the office": role({ AWS: "*" }, { IpAddress: { "aws:SourceIp": "203.0.113.0/24" } }),
    "a web identity is for another rule": role(
      { Federated: "cognito-identity.amazonaws.com" },
      undefined,
      {},
      "sts:AssumeRoleWithWebIdentity",
    ),
    "a service": role({ Service: "ec2.amazonaws.com" }),
  },
  fails: {
    anyone: {
      ...role({ AWS: "*" }),
      severity: "critical",
      message: "its trust policy (statement 1) lets any AWS account take it",
    },
    "anyone, written short": role("*"),
    "with an external id": { ...role({ AWS: "*" }, { StringEquals: { "sts:ExternalId": "a1b2" } }), severity: "high" },
    "with any external id": {
      ...role({ AWS: "*" }, { StringLike: { "sts:ExternalId": "*" } }),
      severity: "critical",
    },
    "with what anyone can bring": role({ AWS: "*" }, { StringEquals: { "aws:PrincipalTag/team": "shop" } }),
    "if the organization is told at all": role(
      { AWS: "*" },
      { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
    ),
  },
  skips: { "AWS's own": role({ AWS: "*" }, undefined, LINKED) },
  unknowns: { "no trust policy": { subject: trusting({}, undefined, { AssumeRolePolicyDocument: undefined }) } },
});
