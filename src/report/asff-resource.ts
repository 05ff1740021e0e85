import type { Finding, Partition } from "../model/index.ts";
import { asffType } from "./asff-types.ts";
import { fitted, fittedMap } from "./asff-texts.ts";
import { plain, sorted } from "./plain.ts";

/** The one resource of a finding, with the evidence as its details. */
export function resourceOf({ resource, evidence }: Finding, partition: Partition, region: string) {
  const tags = Object.entries(resource.tags).sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = Object.entries(plain(evidence)).map(([name, value]): [string, string] => [
    name,
    typeof value === "string" ? value : JSON.stringify(sorted(value)),
  ]);
  const Tags = fittedMap(tags, { entries: 50, key: 128, value: 256 });
  const Other = fittedMap([["cloud-audit/type", resource.type], ["cloud-audit/name", resource.name], ...facts], {
    entries: 50,
    key: 127,
    value: 1023,
  });
  return {
    Type: asffType(resource.type),
    Id: fitted(resource.arn, 512),
    Partition: PARTITIONS.has(partition) ? partition : "aws",
    Region: region,
    ...(Object.keys(Tags).length > 0 && { Tags }),
    Details: { Other },
  };
}

/** The partitions that the field knows. */
const PARTITIONS: ReadonlySet<string> = new Set(["aws", "aws-cn", "aws-us-gov"]);
