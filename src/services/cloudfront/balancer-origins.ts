import type { DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import type { LoadBalancerDescription } from "@aws-sdk/client-elastic-load-balancing";
import type { LoadBalancer } from "@aws-sdk/client-elastic-load-balancing-v2";
import { type Collection, type Resource, Unread } from "../../model/index.ts";
import type { Target } from "../ec2/reach.ts";
import { originsOf } from "./parts.ts";

/** A load balancer that a distribution sends to, over the internet or within a VPC. */
export interface BalancerOrigin {
  readonly origin: Origin;
  readonly name: string;
  /** Undefined for a Classic Load Balancer, which has no listener rules and no web ACL. */
  readonly arn: string | undefined;
  readonly ports: readonly number[] | undefined;
  /** Whether the internet reaches it at all. */
  readonly facing: boolean;
  readonly target: Target;
}

interface Balancers {
  readonly balancers: Collection<Resource<LoadBalancer>>;
  readonly classics: Collection<Resource<LoadBalancerDescription>>;
}

// `web-1234.eu-west-1.elb.amazonaws.com`, and of Network Load Balancers `web-0123.elb.eu-west-1.amazonaws.com`.
const ELB_NAME = /\.elb\.(?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/;

/**
 * The origins that are load balancers by their own names. Names of one's own are not looked up.
 * @throws {Unread} when a load balancer is not among those that were read
 */
export function balancerOrigins(d: Resource<DistributionSummary>, known: Balancers): readonly BalancerOrigin[] {
  return originsOf(d).flatMap((origin) => {
    const host = (origin.DomainName ?? "").toLowerCase().replace(/^dualstack\./, "");
    return ELB_NAME.test(host) && !origin.VpcOriginConfig ? [find(d, origin, host, known)] : [];
  });
}

function find(d: Resource<DistributionSummary>, origin: Origin, host: string, known: Balancers): BalancerOrigin {
  const one = known.balancers.all().find(({ DNSName }) => DNSName?.toLowerCase() === host);
  if (one) {
    const subnetIds = (one.AvailabilityZones ?? []).flatMap(({ SubnetId }) => SubnetId ?? []);
    const groups = one.SecurityGroups ?? [];
    return {
      ...{ origin, name: one.name, arn: one.arn, ports: undefined, facing: one.Scheme === "internet-facing" },
      target: targetOf(host, one.IpAddressType, subnetIds, groups.length > 0 ? groups : undefined),
    };
  }
  const classic = known.classics.all().find(({ DNSName }) => DNSName?.toLowerCase() === host);
  if (!classic) throw notFound(d, host);
  const { ListenerDescriptions = [], Subnets = [], SecurityGroups = [] } = classic;
  return {
    ...{ origin, name: classic.name, arn: undefined, facing: classic.Scheme === "internet-facing" },
    ports: ListenerDescriptions.flatMap(({ Listener }) => Listener?.LoadBalancerPort ?? []),
    target: targetOf(host, "dualstack", Subnets, SecurityGroups),
  };
}

function targetOf(
  host: string,
  type: string | undefined,
  subnetIds: readonly string[],
  groupIds?: readonly string[],
): Target {
  const address = {
    4: type === "dualstack-without-public-ipv4" ? undefined : host,
    6: type === undefined || type === "ipv4" ? undefined : host,
  };
  return { address, subnetIds, groupIds };
}

const notFound = ({ account, region }: Resource<DistributionSummary>, host: string) =>
  new Unread({
    ...{ reason: "outside-scan", account, region, service: "elbv2", operation: "DescribeLoadBalancers" },
    code: "NotListed",
    message: `the load balancer ${host} is not among those of this account and these regions`,
  });
