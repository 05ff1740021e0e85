import type { HostedZone, QueryLoggingConfig } from "@aws-sdk/client-route-53";
import { formatArn } from "../../aws/arn.ts";
import { present } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { plainName, route53 } from "./service.ts";

/** A zone's id without the path before it: `Z0123456789ABC`. */
export const zoneId = ({ Id = "" }: Pick<HostedZone, "Id">): string => Id.replace(/^\/hostedzone\//, "");

export const isPrivate = ({ Config }: HostedZone): boolean => Config?.PrivateZone === true;

const NO_SERVERS: readonly string[] = [];

/** Hosted zones, public and private. Two may have one name, so look them up by their ARNs. */
export const hostedZone = kind<HostedZone>()("AWS::Route53::HostedZone", {
  scope: "global",
  list: route53("listHostedZones", { pageSize: 100, value: (out) => out.HostedZones }),
  identity: (z, { partition }) => ({
    arn: z.Id && formatArn({ partition, service: "route53", resource: `hostedzone/${zoneId(z)}` }),
    name: z.Name && plainName(z.Name),
  }),
  aspects: {
    /** Where its queries are logged; one list answers for all zones. */
    queryLogging: route53("listQueryLoggingConfigs", {
      pageSize: 100,
      value: ({ QueryLoggingConfigs = [] }, zone: HostedZone): readonly QueryLoggingConfig[] =>
        QueryLoggingConfigs.filter(({ HostedZoneId }) => HostedZoneId === zoneId(zone)),
    }),
    /** The name servers that Route 53 gave the zone; a private one has none. */
    nameServers: route53("getHostedZone", {
      input: (z: HostedZone) => ({ Id: zoneId(z) }),
      known: (z) => (isPrivate(z) ? NO_SERVERS : undefined),
      admit: ({ DelegationSet }) => ({ NameServers: present(DelegationSet?.NameServers) }),
      value: (out): readonly string[] => out.NameServers.map(plainName),
    }),
    tagging: route53("listTagsForResource", {
      input: (z: HostedZone) => ({ ResourceType: "hostedzone" as const, ResourceId: zoneId(z) }),
      value: (out) => tagsOf(out.ResourceTagSet?.Tags),
    }),
  },
  tags: "tagging",
});
