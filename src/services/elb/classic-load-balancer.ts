import type { ListenerDescription, LoadBalancerDescription } from "@aws-sdk/client-elastic-load-balancing";
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
    /** How it logs, drains and balances. */
    attributes: elb("describeLoadBalancerAttributes", {
      input: (b: LoadBalancerDescription) => ({ LoadBalancerName: b.LoadBalancerName }),
      value: (out) => out.LoadBalancerAttributes ?? {},
    }),
    /** Its own policies; asked of balancers with a listener that ends TLS. */
    policies: elb("describeLoadBalancerPolicies", {
      input: (b: LoadBalancerDescription) => ({ LoadBalancerName: b.LoadBalancerName }),
      known: (b) => (secureListeners(b).length > 0 ? undefined : []),
      value: (out) => out.PolicyDescriptions ?? [],
    }),
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

/** The listeners that end TLS. */
export function secureListeners({
  ListenerDescriptions = [],
}: LoadBalancerDescription): readonly ListenerDescription[] {
  return ListenerDescriptions.filter(({ Listener }) => SECURE.has(Listener?.Protocol?.toUpperCase() ?? ""));
}

const SECURE = new Set(["HTTPS", "SSL"]);

/** `HTTPS on port 443`, for messages. */
export const listenerText = ({ Listener }: ListenerDescription): string =>
  `${Listener?.Protocol} on port ${Listener?.LoadBalancerPort}`;
