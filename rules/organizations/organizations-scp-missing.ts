import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { controlPolicy } from "../../src/services/organizations/control-policy.ts";
import { memberAccount } from "../../src/services/organizations/member-account.ts";
import { parentsOf } from "../../src/services/organizations/parents.ts";
import { stateOf } from "../../src/services/organizations/state.ts";

export default defineRule({
  id: "organizations-scp-missing",
  title: "No service control policy limits a member account",
  severity: "medium",
  why: "Its administrators, and whoever takes over their credentials, may leave the organization, stop its trail or open regions that nobody watches.",
  fix: {
    text: "Attach a service control policy to the account's organizational unit or to the root: deny leaving the organization, stopping CloudTrail and GuardDuty, and regions that are not used.",
    cli: "aws organizations attach-policy --policy-id <policy-id> --target-id <ou-or-root-id>",
    terraform: `resource "aws_organizations_policy_attachment" "guardrails" {
  policy_id = "<policy-id>"
  target_id = "<ou-or-root-id>"
}`,
    cloudformation: `Type: AWS::Organizations::Policy
Properties:
  Name: guardrails
  Type: SERVICE_CONTROL_POLICY
  TargetIds:
    - <ou-or-root-id>
  Content:
    Version: "2012-10-17"
    Statement:
      - Effect: Deny
        Action: organizations:LeaveOrganization
        Resource: "*"`,
  },
  references: {
    wellArchitected: ["SEC03-BP05"],
    docs: ["https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html"],
  },
  examples: {
    pass: "The policy guardrails is attached to the account's organizational unit.",
    fail: "The account and all above it have FullAWSAccess only.",
  },
  subject: memberAccount.with(),
  context: { policies: controlPolicy.with("targets") },
  check: (member, { policies }) => {
    const { Id, Name, arn } = member;
    if (Id === parseArn(arn)?.account) return skip("it is the management account, which no such policy limits");
    const state = stateOf(member);
    if (state !== "ACTIVE") return skip(`the account is ${state}`);
    const targets = policies.all().flatMap((policy) => (policy.AwsManaged ? [] : policy.targets));
    if (targets.some(({ Type, TargetId }) => Type === "ROOT" || TargetId === Id)) return pass;
    const units = targets.filter(({ Type }) => Type === "ORGANIZATIONAL_UNIT");
    if (units.length > 0 && units.some(({ TargetId = "" }) => parentsOf(member).includes(TargetId))) return pass;
    return fail(`neither the account ${Name} nor a unit above it has a service control policy beyond FullAWSAccess`, {
      ...{ Id, Name },
    });
  },
});
