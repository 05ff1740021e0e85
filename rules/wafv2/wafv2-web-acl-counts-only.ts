import { anyOf } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { wafRuleGroup } from "../../src/services/wafv2/rule-group.ts";
import { groupedRules, isOverridden, isStopping, rulesOf, tamed } from "../../src/services/wafv2/rules.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";

export default defineRule({
  id: "wafv2-web-acl-counts-only",
  title: "Web ACL stops nothing",
  severity: "high",
  why: "Its rules see attacks and count them, and let every one of them through to the application.",
  fix: {
    text: "Look at the metrics of the counting rules; where they meet no rightful requests, change their action to Block, the override of rule groups to None, and take away what tells single rules of theirs to count.",
    terraform: `rule {
  name     = "common"
  priority = 0
  override_action {
    none {}
  }
  # …
}`,
    cloudformation: `Rules:
  - Name: common
    Priority: 0
    OverrideAction:
      None: {}`,
  },
  references: {
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html",
      "https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-override-options.html",
    ],
  },
  examples: {
    pass: "A managed rule group acts as AWS made it.",
    fail: "The only rule group is overridden to Count, and the default action is Allow.",
  },
  subject: webAcl.with("config"),
  context: { groups: wafRuleGroup.with("config") },
  check: (acl, { groups }) => {
    const { config } = acl;
    const rules = rulesOf(config);
    if (rules.length === 0) return skip("has no rules, which wafv2-web-acl-without-rules reports");
    if (config.DefaultAction?.Block) return pass;
    const acting = rules.filter((rule) => !isOverridden(rule.OverrideAction));
    // What AWS's and vendors' groups do can't be read; they block unless they are told not to.
    const managed = acting.filter(({ Statement }) => Statement?.ManagedRuleGroupStatement).map(tamed);
    const stops = acting.map(
      (rule) => () => isStopping(rule.Action) || groupedRules(rule, groups).some(({ Action }) => isStopping(Action)),
    );
    if (managed.some((one) => one.stops) || anyOf(...stops)) return pass;
    if (managed.length > 0)
      return skip(`${managed.map(({ words }) => words).join(", ")}; whether others of them block cannot be told`);
    const names = rules.map(({ Name }) => Name);
    return fail(`none of its rules (${names.join(", ")}) blocks, and the default is to allow`, { rules: names });
  },
});
