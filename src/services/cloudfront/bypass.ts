import type { Listener, Rule } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { WebACL, WebACLSummary } from "@aws-sdk/client-wafv2";
import type { Collection, Resource, Severity } from "../../model/index.ts";
import type { Reach } from "../ec2/reach.ts";
import { forwardsWithout } from "../elbv2/header-demand.ts";
import { stopsWithout } from "../wafv2/header-demand.ts";
import type { WebAclAssociation } from "../wafv2/web-acl-association.ts";
import type { BalancerOrigin } from "./balancer-origins.ts";
import { addedHeaders } from "./parts.ts";

interface Around {
  readonly reach: Reach;
  readonly listeners: Collection<Resource<Listener> & { readonly rules: readonly Rule[] }>;
  readonly associations: Collection<Resource<WebAclAssociation>>;
  readonly acls: Collection<Resource<WebACLSummary> & { readonly config: WebACL }>;
}

/** How the internet comes to an origin past CloudFront: in a clause for messages, and as evidence. */
export interface Bypass {
  readonly text: string;
  readonly evidence: object;
  readonly severity?: Severity;
}

/** The way past CloudFront to a load balancer: its network lets the world in, and nothing asks for a secret header. */
export function bypassesOf(one: BalancerOrigin, around: Around): readonly Bypass[] {
  if (!one.facing) return [];
  const listeners = one.arn ? around.listeners.where("LoadBalancerArn", one.arn) : [];
  const ports = one.ports ?? listeners.flatMap(({ Port }) => Port ?? []);
  const [reached, ...more] = around.reach.internet(one.target).among(ports);
  if (!reached) return [];
  const open = new Set([reached, ...more].map(({ port }) => port));
  const headers = addedHeaders(one.origin);
  const found = (why: string, severity?: Severity): readonly Bypass[] => [
    {
      text: `the origin ${one.origin.Id} is ${one.name}; ${reached.text}; ${why}`,
      evidence: { origin: one.origin.Id, LoadBalancer: one.name, ports: [...open], path: reached.evidence },
      ...(severity && { severity }),
    },
  ];
  if (headers.size === 0) return found("CloudFront sends it no header that it could ask for");
  // Only application load balancers look into requests, and only they have web ACLs.
  if (!listeners.some(({ Protocol }) => Protocol === "HTTP" || Protocol === "HTTPS"))
    return found(
      `it cannot ask for ${[...headers].join(" or ")}, and whether the servers behind it do is not seen`,
      "medium",
    );
  const without = listeners
    .filter(({ Port }) => Port !== undefined && open.has(Port))
    .flatMap((listener) => {
      const rule = forwardsWithout(listener, headers);
      return rule ? [`${rule} of ${listener.name} forwards without ${[...headers].join(" or ")}`] : [];
    });
  const [why] = without;
  if (why === undefined) return [];
  const aclArn = one.arn && around.associations.get(one.arn)?.WebACLArn;
  const acl = aclArn ? around.acls.get(aclArn) : undefined;
  const stopped = acl ? stopsWithout(acl.config, headers) : "no";
  if (stopped === "yes") return [];
  return stopped === "no"
    ? found(why)
    : found(`${why}; the rule groups of ${acl!.name} were not looked into`, "medium");
}
