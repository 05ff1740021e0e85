import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { wafRuleGroup } from "../../src/services/wafv2/rule-group.ts";
import { ownGroupArn, rulesOf } from "../../src/services/wafv2/rules.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";

interface Watched {
  readonly VisibilityConfig?: { readonly CloudWatchMetricsEnabled: boolean | undefined } | undefined;
}
const isDark = ({ VisibilityConfig }: Watched) => VisibilityConfig?.CloudWatchMetricsEnabled !== true;

export default defineRule({
  id: "wafv2-rule-metrics-off",
  title: "Web ACL has rules that publish no metrics",
  severity: "medium",
  why: "Nobody sees, and no alarm tells, when such a rule begins to stop an attack, or your customers.",
  fix: {
    text: "Set CloudWatchMetricsEnabled in the visibility settings of the web ACL, of each rule and of your rule groups.",
    terraform: `visibility_config {
  cloudwatch_metrics_enabled = true
  metric_name                = "<name>"
  sampled_requests_enabled   = true
}`,
    cloudformation: `VisibilityConfig:
  CloudWatchMetricsEnabled: true
  MetricName: <name>
  SampledRequestsEnabled: true`,
  },
  references: {
    fsbp: ["WAF.12"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/waf/latest/developerguide/waf-metrics.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-12",
    ],
  },
  examples: {
    pass: "The web ACL, its rules and its rule groups publish metrics.",
    fail: "The rule block-bots publishes no metrics.",
  },
  subject: webAcl.with("config"),
  context: { groups: wafRuleGroup.with("config") },
  check: (acl, { groups }) => {
    const rules = rulesOf(acl.config);
    const own = isDark(acl.config) ? ["its default action"] : [];
    const dark = rules.filter(isDark).map(({ Name }) => `rule ${Name}`);
    const arns = new Set(rules.flatMap((rule) => ownGroupArn(rule, acl) ?? []));
    const found = [...arns].flatMap((arn) => groups.get(arn) ?? []);
    const grouped = found.flatMap(({ Name, config }) => [
      ...(isDark(config) ? [`rule group ${Name}`] : []),
      ...(config.Rules ?? []).filter(isDark).map((rule) => `rule ${rule.Name} of rule group ${Name}`),
    ]);
    const without = [...own, ...dark, ...grouped];
    return without.length === 0 ? pass : fail(`publishes no metrics for ${without.join(", ")}`, { without });
  },
});
