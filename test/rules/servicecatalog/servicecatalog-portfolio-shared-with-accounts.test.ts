import rule from "../../../rules/servicecatalog/servicecatalog-portfolio-shared-with-accounts.ts";
import { denied, verdicts } from "../../verdicts.ts";

const portfolioOf = (...accountShares: object[]) => ({
  ...{ Id: "port-a1b2c3d4e5f6g", DisplayName: "databases", ProviderName: "platform" },
  ARN: "arn:aws:catalog:eu-west-1:111122223333:portfolio/port-a1b2c3d4e5f6g",
  accountShares,
});
const share = (PrincipalId: string, Accepted = true) => ({ PrincipalId, Type: "ACCOUNT", Accepted });

verdicts(rule, {
  passes: {
    "not shared, or within the organization": { subject: portfolioOf() },
    "with an account that is meant": {
      subject: portfolioOf(share("444455556666")),
      options: { trustedAccounts: ["444455556666"] },
    },
  },
  fails: {
    "with an account": {
      subject: portfolioOf(share("444455556666")),
      message: "is shared with 444455556666 by account number",
      evidence: { shares: [{ PrincipalId: "444455556666", Accepted: true }] },
    },
    "with two, of which one is trusted and one has not answered": {
      subject: portfolioOf(share("444455556666"), share("777788889999", false)),
      options: { trustedAccounts: ["444455556666"] },
      message: "is shared with 777788889999 (not yet accepted) by account number",
    },
  },
  unknowns: { "shares denied": { subject: denied(portfolioOf(), "accountShares") } },
});
