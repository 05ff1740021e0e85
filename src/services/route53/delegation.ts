import type { HostedZone } from "@aws-sdk/client-route-53";
import type { DomainSummary } from "@aws-sdk/client-route-53-domains";
import type { Collection, Resource } from "../../model/index.ts";
import type { PublicRecord } from "./record-set.ts";
import { plainName } from "./service.ts";

/** Who says which name servers answer for a domain, and which. */
export interface Delegation {
  readonly by: string;
  readonly servers: readonly string[];
}

type Domains = Collection<Resource<DomainSummary> & { readonly nameServers: readonly string[] }>;

/** What the registry and parent zones say of a zone's name, as far as they are in the account. */
export function delegationsOf(
  zone: Resource<HostedZone>,
  domains: Domains,
  records: Collection<Resource<PublicRecord>>,
): readonly Delegation[] {
  const domain = domains.get(zone.name);
  if (domain) return [{ by: "the registry", servers: domain.nameServers }];
  return (
    records
      .where("name", `${zone.name} NS`)
      // A zone of the same name has such a record too, about itself.
      .filter(({ zoneName }) => zoneName !== zone.name)
      .map(({ ResourceRecords, zoneName }) => ({
        by: `the NS record in zone ${zoneName}`,
        servers: (ResourceRecords ?? []).map(({ Value = "" }) => plainName(Value)),
      }))
  );
}

/** The name servers that a zone itself names: where Route 53's have names of one's own, they stand here. */
export function apexServers(
  zone: Resource<HostedZone>,
  records: Collection<Resource<PublicRecord>>,
): readonly string[] {
  const apex = records.where("zone", zone.arn).find(({ name }) => name === `${zone.name} NS`);
  return (apex?.ResourceRecords ?? []).map(({ Value = "" }) => plainName(Value));
}
