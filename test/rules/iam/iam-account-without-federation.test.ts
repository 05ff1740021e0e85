import rule from "../../../rules/iam/iam-account-without-federation.ts";
import { credentials } from "../../../src/services/iam/credential-report.ts";
import { oidcProvider, samlProvider } from "../../../src/services/iam/identity-provider.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { iamUser } from "../../../src/services/iam/user.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { iamArn, key, mina, password, row, trusting } from "./things.ts";

const subject = { Id: "111122223333" };
const people: Given = [
  [iamUser, [mina]],
  [credentials, [row("mina", password(10))]],
];
const sso = trusting({ Federated: iamArn("saml-provider/AWSSSO_1_DO_NOT_DELETE") }, undefined, {
  Path: "/aws-reserved/sso.amazonaws.com/eu-west-1/",
});
const oidc = (host: string): Given[number] => [oidcProvider, [{ Arn: iamArn(`oidc-provider/${host}`) }]];

verdicts(rule, {
  passes: {
    "IAM Identity Center": { subject, given: [...people, [iamRole, [sso]]] },
    SAML: { subject, given: [...people, [samlProvider, [{ Arn: iamArn("saml-provider/company") }]]] },
    "an OIDC provider": { subject, given: [...people, oidc("login.company.example")] },
  },
  fails: {
    "users only": { subject, given: people, message: /^1 IAM user has a password/ },
    "GitHub signs in programs only": { subject, given: [...people, oidc("token.actions.githubusercontent.com")] },
    "a cluster with IPv6 signs in pods": {
      subject,
      given: [...people, oidc("oidc-eks.eu-west-1.api.aws/id/A1B2")],
    },
    "GitHub for an enterprise": { subject, given: [...people, oidc("token.actions.hanbit.ghe.com")] },
  },
  skips: {
    "users with keys only": {
      subject,
      given: [
        [iamUser, [mina]],
        [credentials, [row("mina", key(1, 3))]],
      ],
    },
  },
  unknowns: { "providers not listed": { subject, given: [...people, [samlProvider, UNLISTED]] } },
});
