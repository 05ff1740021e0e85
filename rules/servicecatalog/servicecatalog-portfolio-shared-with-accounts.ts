import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { portfolio } from "../../src/services/servicecatalog/portfolio.ts";

export default defineRule({
  id: "servicecatalog-portfolio-shared-with-accounts",
  title: "Service Catalog portfolio is shared with single accounts instead of within the organization",
  severity: "high",
  why: "A share with an account by its number does not ask whose account it is, and stays when the account leaves the organization: what the products reveal and may do goes with it.",
  fix: {
    text: "Share with the organization, a unit of it or one of its accounts as a member (ORGANIZATION_MEMBER_ACCOUNT), from the management account or a delegated administrator, then end the share with the account. Accounts outside that are meant to have it go into the option trustedAccounts.",
    cli: "aws servicecatalog create-portfolio-share --portfolio-id <portfolio-id> --organization-node Type=ORGANIZATIONAL_UNIT,Value=<unit-id>\naws servicecatalog delete-portfolio-share --portfolio-id <portfolio-id> --account-id <account-id>",
    terraform: `resource "aws_servicecatalog_portfolio_share" "<name>" {
  portfolio_id = aws_servicecatalog_portfolio.<name>.id
  type         = "ORGANIZATIONAL_UNIT"
  principal_id = "<unit-arn>"
}`,
  },
  references: {
    fsbp: ["ServiceCatalog.1"],
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/servicecatalog/latest/adminguide/catalogs_portfolios_sharing_how-to-share.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/servicecatalog-controls.html#servicecatalog-1",
    ],
  },
  examples: {
    pass: "The portfolio is shared with an organizational unit.",
    fail: "The portfolio is shared with the account 444455556666 by its number.",
  },
  options: z.object({
    trustedAccounts: z
      ._default(z.array(z.string().check(z.regex(/^\d{12}$/))), [])
      .check(z.describe("Ids of accounts outside the organization that are meant to have it")),
  }),
  subject: portfolio.with("accountShares"),
  check: ({ accountShares }, { options: { trustedAccounts } }) => {
    const shares = accountShares.filter(({ PrincipalId = "" }) => !trustedAccounts.includes(PrincipalId));
    if (shares.length === 0) return pass;
    const accounts = shares.map(
      ({ PrincipalId, Accepted }) => `${PrincipalId}${Accepted ? "" : " (not yet accepted)"}`,
    );
    return fail(`is shared with ${accounts.join(", ")} by account number`, {
      shares: shares.map(({ PrincipalId, Accepted, SharePrincipals }) => ({ PrincipalId, Accepted, SharePrincipals })),
    });
  },
});
