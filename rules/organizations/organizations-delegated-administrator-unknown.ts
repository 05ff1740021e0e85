import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { delegatedAdministrator } from "../../src/services/organizations/delegated-administrator.ts";
import { stateOf } from "../../src/services/organizations/state.ts";

export default defineRule({
  id: "organizations-delegated-administrator-unknown",
  title: "Delegated administrator of the organization is unknown or inactive",
  severity: "high",
  why: "A delegated administrator runs a service for every account: whoever gets into it, or forgot about it, reaches all of them.",
  fix: {
    text: "Take the delegation away from accounts that should not have it, and list the others in the rule's option accounts.",
    cli: "aws organizations list-delegated-services-for-account --account-id <account-id>\naws organizations deregister-delegated-administrator --account-id <account-id> --service-principal <service>",
    terraform: `resource "aws_organizations_delegated_administrator" "security" {
  account_id        = "<account-id>"
  service_principal = "guardduty.amazonaws.com"
}`,
  },
  references: {
    wellArchitected: ["SEC03-BP05"],
    docs: ["https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_delegated_admin.html"],
  },
  examples: {
    pass: "The account security administers GuardDuty, and is on the list.",
    fail: "An account that is suspended administers a service.",
  },
  options: z.object({
    accounts: z
      ._default(z.array(z.string().check(z.regex(/^\d{12}$/))), [])
      .check(z.describe("Accounts that may administer services; while it is empty, all active ones may")),
  }),
  subject: delegatedAdministrator.with(),
  check: (delegate, { options: { accounts } }) => {
    const { Id = "", Name, DelegationEnabledDate } = delegate;
    const state = stateOf(delegate);
    const evidence = { Id, Name, State: state, DelegationEnabledDate };
    if (state !== "ACTIVE") return fail(`the account ${Name} (${Id}) administers services and is ${state}`, evidence);
    return accounts.length === 0 || accounts.includes(Id)
      ? pass
      : fail(`the account ${Name} (${Id}) administers services and is not on the list of those that may`, evidence);
  },
});
