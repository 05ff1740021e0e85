import check from "../../../rules/wafv2/wafv2-rule-metrics-off.ts";
import { wafRuleGroup } from "../../../src/services/wafv2/rule-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { aclWith, group, groupRule, rule, sqli, visible } from "./given.ts";

const dark = { ...visible, CloudWatchMetricsEnabled: false };
const given: Given = [
  [
    wafRuleGroup,
    [group("sound", [rule("a", sqli)]), group("dark", [rule("a", sqli, { VisibilityConfig: dark })], dark)],
  ],
];

verdicts(check, {
  passes: {
    "all publish": { subject: aclWith([rule("sqli", sqli), groupRule("sound")]), given },
    "another account's group is judged there": { subject: aclWith([groupRule("theirs", "999988887777")]) },
  },
  fails: {
    "the default action": { subject: aclWith([], { VisibilityConfig: dark }), message: /for its default action$/ },
    "a rule": { subject: aclWith([rule("sqli", sqli, { VisibilityConfig: dark })]), message: /for rule sqli$/ },
    "an own group and its rule, once": {
      subject: aclWith([groupRule("dark"), groupRule("dark")]),
      given,
      evidence: { without: ["rule group dark", "rule a of rule group dark"] },
    },
  },
  unknowns: {
    "groups unlisted": { subject: aclWith([groupRule("dark")]), given: [[wafRuleGroup, UNLISTED]] },
    "reading it is denied": { subject: denied(aclWith([]), "config") },
  },
});
