import check from "../../../rules/wafv2/wafv2-web-acl-counts-only.ts";
import { wafRuleGroup } from "../../../src/services/wafv2/rule-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { aclWith, group, groupRule, managed, overriding, rule, sqli } from "./given.ts";

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
    "a rule of a managed group is told to block": {
      subject: aclWith([overriding(managed("AWSManagedRulesCommonRuleSet"), { a: "Count", b: "Block" })]),
    },
    "a rule of an own group is told to block": {
      subject: aclWith([overriding(groupRule("counts"), { a: "Block" })]),
      given,
    },
    "an own group blocks": { subject: aclWith([groupRule("blocks")]), given },
  },
  fails: {
    "a group that counts": {
      subject: aclWith([managed("AWSManagedRulesCommonRuleSet", "Count"), counting]),
      message: /^none of its rules \(AWSManagedRulesCommonRuleSet, sqli\) blocks/,
    },
    "rules that let through": { subject: aclWith([rule("office", sqli, { Action: { Allow: {} } })]) },
    "an own group whose rules are told to count": {
      subject: aclWith([overriding(groupRule("blocks"), { a: "Count" })]),
      given,
    },
    "an own group that counts": { subject: aclWith([groupRule("counts")]), given },
  },
  skips: {
    "no rules": { subject: aclWith([]) },
    "rules of a managed group are told to count, perhaps all": {
      subject: aclWith([overriding(managed("AWSManagedRulesCommonRuleSet"), { a: "Count", b: "Count" })]),
      message: "2 rules of AWSManagedRulesCommonRuleSet are told not to block",
    },
    "in the older form": {
      subject: aclWith(
        [
          rule("core", {
            ManagedRuleGroupStatement: { VendorName: "AWS", Name: "Core", ExcludedRules: [{ Name: "a" }] },
          }),
        ].map((one) => ({ ...one, Action: undefined, OverrideAction: { None: {} } })),
      ),
    },
  },
  unknowns: {
    "groups unlisted": { subject: aclWith([groupRule("gone")]), given: [[wafRuleGroup, UNLISTED]] },
    "another account's group": { subject: aclWith([groupRule("theirs", "999988887777")]) },
    "reading it is denied": { subject: denied(aclWith([]), "config") },
  },
});
