import type { HostedZone, ResourceRecordSet } from "@aws-sdk/client-route-53";
import { formatArn } from "../../aws/arn.ts";
import { each, kind, type Resource } from "../../model/index.ts";
import { s3 } from "../s3/service.ts";
import { hostedZone, isPrivate, zoneId } from "./hosted-zone.ts";
import { plainName, route53 } from "./service.ts";
import { bucketBehind } from "./target.ts";

/** A record of a public zone, and the zone's ARN and name. */
export interface PublicRecord extends ResourceRecordSet {
  readonly zone: string;
  readonly zoneName: string;
}

/** The types that lead somewhere; the texts of others may be proofs of who owns the domain. */
const LEADING: ReadonlySet<string | undefined> = new Set(["A", "AAAA", "CNAME", "NS"]);

/** Records of public zones that lead to addresses, other names or name servers. AWS has no ARN for a record. */
export const recordSet = kind<PublicRecord>()("AWS::Route53::RecordSet", {
  scope: "global",
  list: each(
    hostedZone,
    route53("listResourceRecordSets", {
      input: (zone: Resource<HostedZone>) => ({ HostedZoneId: zoneId(zone) }),
      // A zone with two records has those that tell who serves it, and no others.
      known: (zone) => (isPrivate(zone) || zone.ResourceRecordSetCount === 2 ? [] : undefined),
      pageSize: 300,
      admit: ({ ResourceRecordSets }) => ({
        ResourceRecordSets: (ResourceRecordSets ?? []).filter(({ Type }) => LEADING.has(Type)),
      }),
      value: (out, zone): PublicRecord[] =>
        out.ResourceRecordSets.map((record) => ({ ...record, zone: zone.arn, zoneName: zone.name })),
    }),
  ),
  identity: ({ zone, Name, Type, SetIdentifier }, { partition }) => {
    if (!Name || !Type) return { arn: undefined, name: undefined };
    const name = [plainName(Name), Type, ...(SetIdentifier ? [SetIdentifier] : [])];
    const resource = `${zone.split(":").at(-1)}/recordset/${name.join("/")}`;
    return { arn: formatArn({ partition, service: "route53", resource }), name: name.join(" ") };
  },
  aspects: {
    /** Whether anybody has the bucket that answers for the record; `none` for one that does not lead to S3. */
    bucket: s3("headBucket", {
      actions: ["s3:ListBucket"],
      input: (record: PublicRecord) => ({ Bucket: bucketBehind(record) }),
      known: (record): Standing | undefined => (bucketBehind(record) === undefined ? "none" : undefined),
      absent: { errors: ["NotFound", "404", "NoSuchBucket"], value: "missing" },
      value: (): Standing => "exists",
    }),
  },
});

export type Standing = "none" | "exists" | "missing";
