import type { Service } from "@aws-sdk/client-ecs";
import type { Subnet } from "@aws-sdk/client-ec2";
import type { Collection, Resource } from "../../model/index.ts";
import { isAvailabilityZone } from "../ec2/zones.ts";
import { onFargate } from "./fargate.ts";
import { liveTaskSets, networksOf } from "./task-sets.ts";

/** An instance of a cluster, as far as it tells where tasks can run. */
interface Host {
  readonly clusterArn: string;
  readonly status?: string | undefined;
  readonly capacityProviderName?: string | undefined;
  readonly zone?: string;
}

/** The zones of a service's tasks by their subnets; undefined when they use the network of their instances. */
export function subnetZones(service: Resource<Service>, subnets: Collection<Resource<Subnet>>) {
  const ids = new Set(networksOf(service).flatMap((network) => network.subnets ?? []));
  if (ids.size === 0) return undefined;
  const found = [...ids].flatMap((id) => subnets.get(id) ?? []);
  const apart = found.find(
    ({ OutpostArn, AvailabilityZone, region }) => OutpostArn || !isAvailabilityZone(AvailabilityZone, region),
  );
  return { ids: [...ids], zones: new Set(found.flatMap(({ AvailabilityZone }) => AvailabilityZone ?? [])), apart };
}

/** The zones of the instances that a service's tasks can run on; undefined on Fargate, which is wherever its subnets are. */
export function hostZones(service: Resource<Service>, hosts: Collection<Host>): ReadonlySet<string> | undefined {
  const sets = liveTaskSets(service);
  const placed = (sets.length > 0 ? sets : [service]).filter((one) => !onFargate(one));
  if (placed.length === 0) return undefined;
  const strategies = placed.flatMap(({ capacityProviderStrategy = [] }) => capacityProviderStrategy);
  const providers = new Set(strategies.map(({ capacityProvider }) => capacityProvider));
  const usable = hosts
    .where("clusterArn", service.clusterArn ?? "")
    .filter(({ status }) => status === "ACTIVE")
    .filter(({ capacityProviderName }) => providers.size === 0 || providers.has(capacityProviderName));
  return new Set(usable.flatMap(({ zone }) => zone ?? []));
}
