import type { WebACLSummary } from "@aws-sdk/client-wafv2";
import { each, kind } from "../../model/index.ts";
import { scopeOf, wafv2 } from "./service.ts";
import { webAcl } from "./web-acl.ts";

/** A load balancer that a web ACL stands before; found by the load balancer's ARN. */
export interface WebAclAssociation {
  readonly ResourceArn: string;
  readonly WebACLArn: string | undefined;
}

/**
 * Which application load balancers have which web ACL: one call for each regional web ACL, however many load balancers
 * there are. Distributions, API stages and GraphQL APIs say theirs themselves.
 */
export const webAclAssociation = kind<WebAclAssociation>()("AWS::WAFv2::WebACLAssociation", {
  list: each(
    webAcl,
    wafv2("listResourcesForWebACL", {
      input: ({ ARN }: WebACLSummary) => ({ WebACLArn: ARN, ResourceType: "APPLICATION_LOAD_BALANCER" as const }),
      known: (acl) => (scopeOf(acl) === "CLOUDFRONT" ? [] : undefined),
      value: ({ ResourceArns = [] }, { ARN }): WebAclAssociation[] =>
        ResourceArns.map((ResourceArn) => ({ ResourceArn, WebACLArn: ARN })),
    }),
  ),
  identity: (a) => ({ arn: a.ResourceArn, name: a.ResourceArn }),
});
