import rule from "../../../rules/networkfirewall/networkfirewall-policy-without-rule-groups.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { policyWith, ruleGroupArn } from "./samples.ts";

const references = [{ ResourceArn: ruleGroupArn }];

verdicts(rule, {
  passes: {
    "a stateful one": { subject: policyWith({ StatefulRuleGroupReferences: references }) },
    "a stateless one": {
      subject: policyWith({ StatefulRuleGroupReferences: [], StatelessRuleGroupReferences: references }),
    },
  },
  fails: {
    none: { subject: policyWith({ StatefulRuleGroupReferences: [], StatelessRuleGroupReferences: [] }) },
    "none, said by silence": { subject: policyWith({}) },
  },
  skips: { "being deleted": { subject: policyWith({ FirewallPolicyStatus: "DELETING" }) } },
  unknowns: { denied: { subject: denied({ ...policyWith({}) }, "settings") } },
});
