import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { rulesOf } from "../../src/services/wafv2/rules.ts";
import { webAcl } from "../../src/services/wafv2/web-acl.ts";

export default defineRule({
  id: "wafv2-web-acl-without-rules",
  title: "Web ACL has no rules",
  severity: "medium",
  why: "Every request takes the default action: what stands behind the web ACL looks protected, and is not.",
  fix: {
    text: "Add AWS's managed core rule set and a rate limit, first counting, then blocking. Delete a web ACL that nothing needs: it is billed by the month.",
    terraform: `resource "aws_wafv2_web_acl" "<name>" {
  # …
  rule {
    name     = "common"
    priority = 0
    override_action {
      none {}
    }
    statement {
      managed_rule_group_statement {
        vendor_name = "AWS"
        name        = "AWSManagedRulesCommonRuleSet"
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "common"
      sampled_requests_enabled   = true
    }
  }
}`,
    cloudformation: `Type: AWS::WAFv2::WebACL
Properties:
  Rules:
    - Name: common
      Priority: 0
      OverrideAction:
        None: {}
      Statement:
        ManagedRuleGroupStatement:
          VendorName: AWS
          Name: AWSManagedRulesCommonRuleSet
      VisibilityConfig:
        CloudWatchMetricsEnabled: true
        MetricName: common
        SampledRequestsEnabled: true`,
  },
  references: {
    fsbp: ["WAF.10"],
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-10",
    ],
  },
  examples: { pass: "The web ACL uses AWS's core rule set.", fail: "The web ACL has no rule and no rule group." },
  subject: webAcl.with("config"),
  check: (acl) => {
    if (rulesOf(acl.config).length > 0) return pass;
    const DefaultAction = acl.config.DefaultAction?.Block ? "Block" : "Allow";
    const words = DefaultAction === "Block" ? "all requests are blocked" : "all requests are let through";
    return fail(`has neither rules nor rule groups: ${words}`, { DefaultAction });
  },
});
