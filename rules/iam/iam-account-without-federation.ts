import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { credentials } from "../../src/services/iam/credential-report.ts";
import { oidcProvider, samlProvider } from "../../src/services/iam/identity-provider.ts";
import { iamRole } from "../../src/services/iam/role.ts";
import { iamUser } from "../../src/services/iam/user.ts";
import { Credentials } from "../../src/services/iam/credentials-of.ts";

/** Issuers of tokens for programs, by which no person signs in. */
const FOR_PROGRAMS =
  /^(oidc[.-]eks\.|token\.actions\.|gitlab\.com|app\.terraform\.io|oidc\.circleci\.com|api\.bitbucket\.org|agent\.buildkite\.com|oidc\.vercel\.com)/;

export default defineRule({
  id: "iam-account-without-federation",
  title: "People sign in as IAM users only",
  severity: "low",
  why: "Each user is one more password that does not expire, and whoever leaves the company is removed from here last, or never.",
  fix: {
    text: "Let people sign in through IAM Identity Center, or through an identity provider that the account trusts, and remove the passwords of IAM users.",
    terraform: `resource "aws_iam_saml_provider" "company" {
  name                   = "<provider>"
  saml_metadata_document = file("<metadata.xml>")
}`,
  },
  references: {
    wellArchitected: ["SEC02-BP04"],
    docs: ["https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-users-federation-idp"],
  },
  examples: {
    pass: "IAM Identity Center's roles are in the account.",
    fail: "Seven IAM users have a password, and the account trusts no identity provider for people.",
  },
  subject: account.with(),
  context: {
    ...{ users: iamUser.with(), credentials: credentials.with(), roles: iamRole.with() },
    ...{ saml: samlProvider.with(), oidc: oidcProvider.with() },
  },
  check: (_, { users, credentials, roles, saml, oidc }) => {
    const people = users.all().filter(({ arn }) => {
      const row = credentials.get(arn);
      return row && new Credentials(row).password;
    });
    if (people.length === 0) return skip("no IAM user has a password");
    const federated =
      saml.all().length > 0 ||
      roles.all().some(({ Path = "" }) => Path.startsWith("/aws-reserved/sso.amazonaws.com/")) ||
      oidc.all().some(({ name }) => !FOR_PROGRAMS.test(name));
    if (federated) return pass;
    const names = people.map(({ name }) => name);
    return fail(
      `${people.length} IAM users have a password, and the account trusts no identity provider for people`.replace(
        /^1 IAM users have/,
        "1 IAM user has",
      ),
      { users: names },
    );
  },
});
