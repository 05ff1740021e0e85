import check from "../../../rules/wafv2/wafv2-web-acl-without-rules.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { aclWith, managed, visible } from "./given.ts";

const group = { ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesCommonRuleSet" } };

verdicts(check, {
  passes: {
    "a rule group": { subject: aclWith([managed("AWSManagedRulesCommonRuleSet")]) },
    "Firewall Manager's": {
      subject: aclWith([], {
        PreProcessFirewallManagerRuleGroups: [
          { Name: "all", Priority: 0, FirewallManagerStatement: group, VisibilityConfig: visible },
        ],
      }),
    },
  },
  fails: {
    none: { subject: aclWith([]), message: /let through/ },
    "none, and all are blocked": { subject: aclWith([], { DefaultAction: { Block: {} } }), message: /blocked/ },
  },
  unknowns: { "reading it is denied": { subject: denied(aclWith([]), "config") } },
});
