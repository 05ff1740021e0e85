import rule from "../../../rules/networkfirewall/networkfirewall-rule-group-empty.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { ruleGroup } from "./samples.ts";

verdicts(rule, {
  passes: { "two rules": { subject: ruleGroup("stateless", { rules: 2 }) } },
  fails: { none: { subject: ruleGroup("stateless", { rules: 0, RuleGroupStatus: "ACTIVE" }) } },
  skips: {
    stateful: { subject: denied({ ...ruleGroup("stateful") }, "stateless") },
    "being deleted": { subject: ruleGroup("stateless", { rules: 0, RuleGroupStatus: "DELETING" }) },
  },
  unknowns: { denied: { subject: denied({ ...ruleGroup("stateless") }, "stateless") } },
});
