import check from "../../../rules/wafv2/wafv2-web-acl-counts-only.ts";
import { wafRuleGroup } from "../../../src/services/wafv2/rule-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { aclWith, group, groupRule, managed, rule, sqli } from "./given.ts";

const given: Given = [
  [wafRuleGroup, [group("blocks", [rule("a", sqli)]), group("counts", [rule("a", sqli, { Action: { Count: {} } })])]],
];
const counting = rule("sqli", sqli, { Action: { Count: {} } });

verdicts(check, {
  passes: {
    "a rule blocks": { subject: aclWith([counting, rule("xss", sqli)]) },
    "a managed group acts": { subject: aclWith([managed("AWSManagedRulesCommonRuleSet")]) },
    "the default blocks": { subject: aclWith([counting], { DefaultAction: { Block: {} } }) },
    "a puzzle": { subject: aclWith([rule("bots", sqli, { Action: { Captcha: {} } })]) },
    "an own group blocks": { subject: aclWith([groupRule("blocks")]), given },
  },
  fails: {
    "a group that counts": {
      subject: aclWith([managed("AWSManagedRulesCommonRuleSet", "Count"), counting]),
      message: /^none of its rules \(AWSManagedRulesCommonRuleSet, sqli\) blocks/,
    },
    "rules that let through": { subject: aclWith([rule("office", sqli, { Action: { Allow: {} } })]) },
    "an own group that counts": { subject: aclWith([groupRule("counts")]), given },
  },
  skips: { "no rules": { subject: aclWith([]) } },
  unknowns: {
    "groups unlisted": { subject: aclWith([groupRule("gone")]), given: [[wafRuleGroup, UNLISTED]] },
    "another account's group": { subject: aclWith([groupRule("theirs", "999988887777")]) },
    "reading it is denied": { subject: denied(aclWith([]), "config") },
  },
});
