import { anyOf } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { wafRuleGroup } from "../../src/services/wafv2/rule-group.ts";
import { groupedRules, isOverridden, isStopping, rulesOf, tamed } from "../../src/services/wafv2/rules.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";

/** AWS's rule groups that limit floods by themselves; Bot Control does where it looks at how clients behave. */
function limitsByItself({ Statement }: ReturnType<typeof rulesOf>[number]): boolean {
  const { VendorName, Name, ManagedRuleGroupConfigs = [] } = Statement?.ManagedRuleGroupStatement ?? {};
  if (VendorName !== "AWS") return false;
  const levels = ManagedRuleGroupConfigs.map((one) => one.AWSManagedRulesBotControlRuleSet?.InspectionLevel);
  return Name === "AWSManagedRulesAntiDDoSRuleSet" || levels.includes("TARGETED");
}

export default defineRule({
  id: "wafv2-web-acl-without-rate-limit",
  title: "Web ACL limits no client's rate of requests",
  severity: "low",
  why: "One client may send as much as it likes: guess passwords, scrape the catalogue, or drive load and bill up until the application gives way.",
  fix: {
    text: "Add a rate-based rule that blocks addresses above what a busy customer needs, say 2,000 requests in five minutes; count first to find the number.",
    terraform: `rule {
  name     = "per-address"
  priority = 1
  action {
    block {}
  }
  statement {
    rate_based_statement {
      limit              = 2000
      aggregate_key_type = "IP"
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "per-address"
    sampled_requests_enabled   = true
  }
}`,
    cloudformation: `Rules:
  - Name: per-address
    Priority: 1
    Action:
      Block: {}
    Statement:
      RateBasedStatement:
        Limit: 2000
        AggregateKeyType: IP
    VisibilityConfig:
      CloudWatchMetricsEnabled: true
      MetricName: per-address
      SampledRequestsEnabled: true`,
  },
  references: {
    wellArchitected: ["REL05-BP02"],
    docs: ["https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html"],
  },
  examples: {
    pass: "A rule blocks addresses that send more than 2,000 requests in five minutes.",
    fail: "No rule is rate-based.",
  },
  subject: webAcl.with("config"),
  context: { groups: wafRuleGroup.with("config") },
  check: (acl, { groups }) => {
    const rules = rulesOf(acl.config);
    if (rules.length === 0) return skip("has no rules, which wafv2-web-acl-without-rules reports");
    const acting = rules.filter(({ OverrideAction }) => !isOverridden(OverrideAction));
    const limiting = acting.filter(limitsByItself).map(tamed);
    if (limiting.some(({ stops }) => stops)) return pass;
    const limits = acting.map(
      (rule) => () =>
        [rule, ...groupedRules(rule, groups)].some(
          ({ Statement, Action }) => Statement?.RateBasedStatement !== undefined && isStopping(Action),
        ),
    );
    if (anyOf(...limits)) return pass;
    if (limiting[0]) return skip(`${limiting[0].words}; whether others of them block cannot be told`);
    const vendors = acting.flatMap(({ Statement }) => Statement?.ManagedRuleGroupStatement ?? []);
    const other = vendors.find(({ VendorName }) => VendorName !== "AWS");
    if (other) return skip(`uses ${other.Name} of ${other.VendorName}, whose rules cannot be read`);
    const known = [...rules, ...acting.flatMap((rule) => groupedRules(rule, groups))];
    const counting = known.filter(({ Statement }) => Statement?.RateBasedStatement !== undefined);
    const evidence = { rules: rules.map(({ Name }) => Name) };
    if (counting.length === 0) return fail("none of its rules is rate-based", evidence);
    return fail(`its rate-based rules (${counting.map(({ Name }) => Name).join(", ")}) only count`, evidence);
  },
});
