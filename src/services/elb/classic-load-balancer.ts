import type { LoadBalancerDescription } from "@aws-sdk/client-elastic-load-balancing";
import { formatArn } from "../../aws/arn.ts";
import { batched, kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { elb } from "./service.ts";

/** Classic Load Balancers with their listeners. */
export const classicLoadBalancer = kind<LoadBalancerDescription>()("AWS::ElasticLoadBalancing::LoadBalancer", {
  list: elb("describeLoadBalancers", {
    // The SDK does not know the member as a page size, so it stands in the input.
    input: () => ({ PageSize: 400 }),
    value: (out) => out.LoadBalancerDescriptions,
  }),
  identity: ({ LoadBalancerName: name }, { partition, region, account }) => ({
    arn:
      name &&
      formatArn({ partition, service: "elasticloadbalancing", region, account, resource: `loadbalancer/${name}` }),
    name,
  }),
  tags: "tagging",
  aspects: {
    /** Tags, which the list does not bring; one call for twenty balancers. */
    tagging: batched(
      20,
      elb("describeTags", {
        input: (all: readonly { readonly name: string }[]) => ({ LoadBalancerNames: all.map(({ name }) => name) }),
        value: ({ TagDescriptions = [] }, all) => {
          const tags = new Map(TagDescriptions.map(({ LoadBalancerName, Tags }) => [LoadBalancerName, tagsOf(Tags)]));
          return all.map(({ name }) => tags.get(name) ?? {});
        },
      }),
    ),
  },
});
