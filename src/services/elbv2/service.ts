import type { ElasticLoadBalancingV2 } from "@aws-sdk/client-elastic-load-balancing-v2";
import { batched, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

export const elbv2 = service<ElasticLoadBalancingV2>("elbv2", {
  client: "@aws-sdk/client-elastic-load-balancing-v2",
  iam: "elasticloadbalancing",
});

/** The most that any list gives in a page; the SDK does not know the member, so it stands in the input. */
export const ELB_PAGE = { PageSize: 400 } as const;

/** Tags, which the lists do not bring; one call for twenty resources. */
export const tagging = batched(
  20,
  elbv2("describeTags", {
    input: (resources: readonly { readonly arn: string }[]) => ({ ResourceArns: resources.map(({ arn }) => arn) }),
    value: ({ TagDescriptions = [] }, resources) => {
      const tags = new Map(TagDescriptions.map(({ ResourceArn, Tags }) => [ResourceArn, tagsOf(Tags)]));
      return resources.map(({ arn }) => tags.get(arn) ?? {});
    },
  }),
);
