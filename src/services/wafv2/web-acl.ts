import type { LoggingConfiguration, LogScope, Scope as WafScope, WebACLSummary } from "@aws-sdk/client-wafv2";
import { present } from "../../aws/whole-answer.ts";
import { kind, type Resource, type Scope, type Tags } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { CLOUDFRONT_REGION, nothingElsewhere, scopeOf, WAF_PAGE, wafv2 } from "./service.ts";
import { withoutSecrets } from "./without-secrets.ts";

const listed = (Scope: WafScope, known?: (scope: Scope) => [] | undefined) =>
  wafv2("listWebACLs", {
    input: () => ({ Scope }),
    pageSize: WAF_PAGE,
    ...(known && { known }),
    admit: ({ WebACLs }) => ({ WebACLs: WebACLs?.map(({ LockToken: _, ...acl }): WebACLSummary => acl) }),
    value: (out) => out.WebACLs,
  });

// All configurations of a region and scope come in one list, which is asked for only where there is a web ACL.
const loggingBy = (owner: LogScope) =>
  wafv2("listLoggingConfigurations", {
    input: (acl: WebACLSummary) => ({ Scope: scopeOf(acl), LogScope: owner }),
    pageSize: WAF_PAGE,
    // What a region does not know as an owner has set nothing up there. The customer is known everywhere.
    ...(owner !== "CUSTOMER" && { absent: { errors: ["WAFInvalidParameterException"], value: [] } }),
    // Which fields are kept out of the logs is beside the purpose.
    admit: ({ LoggingConfigurations = [] }) => ({
      LoggingConfigurations: LoggingConfigurations.map(({ ResourceArn, LogDestinationConfigs }) => ({
        ResourceArn,
        LogDestinationConfigs,
      })),
    }),
    value: ({ LoggingConfigurations }, { ARN }: WebACLSummary): readonly LoggingConfiguration[] =>
      LoggingConfigurations.filter(({ ResourceArn }) => ResourceArn === ARN),
  });

/** Web ACLs: of regional resources, and in us-east-1 those of CloudFront (whose ARNs say `global`). */
export const webAcl = kind<WebACLSummary>()("AWS::WAFv2::WebACL", {
  list: [listed("REGIONAL"), listed("CLOUDFRONT", nothingElsewhere)],
  identity: (a) => ({ arn: a.ARN, name: a.Name, ...(scopeOf(a) === "CLOUDFRONT" && { region: CLOUDFRONT_REGION }) }),
  aspects: {
    /** The web ACL itself; what its rules look for is masked. */
    config: wafv2("getWebACL", {
      input: (a: WebACLSummary) => ({ Name: a.Name, Id: a.Id, Scope: scopeOf(a) }),
      admit: ({ WebACL }) => withoutSecrets(present(WebACL)),
      value: (acl) => acl,
    }),
    /** Where it logs to, as its owner set it. */
    logging: loggingBy("CUSTOMER"),
    securityLakeLogging: loggingBy("SECURITY_LAKE"),
    telemetryLogging: loggingBy("CLOUDWATCH_TELEMETRY_RULE_MANAGED"),
    tagging: wafv2("listTagsForResource", {
      input: (a: Resource<WebACLSummary>) => ({ ResourceARN: a.arn }),
      pageSize: WAF_PAGE,
      // A resource has 50 tags at most, yet WAF may give a marker with the last page too.
      firstPageOnly: true,
      value: (out): Tags => tagsOf(out.TagInfoForResource?.TagList),
    }),
  },
  tags: "tagging",
});
