import check from "../../../rules/wafv2/wafv2-web-acl-without-rate-limit.ts";
import { wafRuleGroup } from "../../../src/services/wafv2/rule-group.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { aclWith, group, groupRule, managed, overriding, rate, rule, sqli } from "./given.ts";

const given: Given = [
  [wafRuleGroup, [group("limits", [rule("per-address", rate)]), group("other", [rule("a", sqli)])]],
];

verdicts(check, {
  passes: {
    "a rate-based rule": { subject: aclWith([rule("per-address", rate)]) },
    "within an own group": { subject: aclWith([groupRule("other"), groupRule("limits")]), given },
    "bots that Bot Control limits": {
      subject: aclWith([
        rule(
          "bots",
          {
            ManagedRuleGroupStatement: {
              ...{ VendorName: "AWS", Name: "AWSManagedRulesBotControlRuleSet" },
              ManagedRuleGroupConfigs: [{ AWSManagedRulesBotControlRuleSet: { InspectionLevel: "TARGETED" } }],
            },
          },
          { OverrideAction: { None: {} } },
        ),
      ]),
    },
    "AWS's group against floods": { subject: aclWith([managed("AWSManagedRulesAntiDDoSRuleSet")]) },
  },
  fails: {
    none: { subject: aclWith([managed("AWSManagedRulesCommonRuleSet")]), message: "none of its rules is rate-based" },
    "one that counts": {
      subject: aclWith([rule("slow", rate, { Action: { Count: {} } })]),
      message: /\(slow\) only count/,
    },
    "one in a group, told to count": {
      subject: aclWith([overriding(groupRule("limits"), { "per-address": "Count" })]),
      given,
      message: /\(per-address\) only count/,
    },
    "Bot Control that looks for known bots alone": { subject: aclWith([managed("AWSManagedRulesBotControlRuleSet")]) },
    "not in its group": { subject: aclWith([groupRule("other")]), given },
  },
  skips: {
    "no rules": { subject: aclWith([]) },
    "AWS's group against floods, told to count": {
      subject: aclWith([overriding(managed("AWSManagedRulesAntiDDoSRuleSet"), { DDoSRequests: "Count" })]),
      message: "1 rule of AWSManagedRulesAntiDDoSRuleSet is told not to block",
    },
    "a vendor's rules": { subject: aclWith([managed("Bots", "None", "Vendor")]), message: /Bots of Vendor/ },
  },
  unknowns: {
    "groups unlisted": { subject: aclWith([groupRule("gone")]), given: [[wafRuleGroup, UNLISTED]] },
    "reading it is denied": { subject: denied(aclWith([]), "config") },
  },
});
