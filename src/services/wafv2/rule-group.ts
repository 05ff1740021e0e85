import type { RuleGroupSummary, Scope as WafScope } from "@aws-sdk/client-wafv2";
import { present } from "../../aws/whole-answer.ts";
import { kind, type Scope } from "../../model/index.ts";
import { CLOUDFRONT_REGION, nothingElsewhere, scopeOf, WAF_PAGE, wafv2 } from "./service.ts";
import { withoutSecrets } from "./without-secrets.ts";

const listed = (Scope: WafScope, known?: (scope: Scope) => [] | undefined) =>
  wafv2("listRuleGroups", {
    input: () => ({ Scope }),
    pageSize: WAF_PAGE,
    ...(known && { known }),
    admit: ({ RuleGroups }) => ({
      RuleGroups: RuleGroups?.map(({ LockToken: _, ...group }): RuleGroupSummary => group),
    }),
    value: (out) => out.RuleGroups,
  });

/** The account's own rule groups, not AWS's or a vendor's. */
export const wafRuleGroup = kind<RuleGroupSummary>()("AWS::WAFv2::RuleGroup", {
  list: [listed("REGIONAL"), listed("CLOUDFRONT", nothingElsewhere)],
  identity: (g) => ({ arn: g.ARN, name: g.Name, ...(scopeOf(g) === "CLOUDFRONT" && { region: CLOUDFRONT_REGION }) }),
  aspects: {
    config: wafv2("getRuleGroup", {
      input: (g: RuleGroupSummary) => ({ Name: g.Name, Id: g.Id, Scope: scopeOf(g) }),
      admit: ({ RuleGroup }) => withoutSecrets(present(RuleGroup)),
      value: (group) => group,
    }),
  },
});
