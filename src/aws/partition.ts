import type { Partition } from "../model/index.ts";

export type { Partition };

interface Facts {
  /** How names of the partition's regions begin. */
  readonly regions: string;
  readonly dnsSuffix: string;
  readonly homeRegion: string;
}

/** From the partition data that AWS ships in every SDK (partitions.json of the endpoint rules). */
const PARTITIONS: Readonly<Record<Exclude<Partition, "aws">, Facts>> = {
  "aws-cn": { regions: "cn-", dnsSuffix: "amazonaws.com.cn", homeRegion: "cn-northwest-1" },
  "aws-us-gov": { regions: "us-gov-", dnsSuffix: "amazonaws.com", homeRegion: "us-gov-west-1" },
  "aws-iso": { regions: "us-iso-", dnsSuffix: "c2s.ic.gov", homeRegion: "us-iso-east-1" },
  "aws-iso-b": { regions: "us-isob-", dnsSuffix: "sc2s.sgov.gov", homeRegion: "us-isob-east-1" },
  "aws-iso-e": { regions: "eu-isoe-", dnsSuffix: "cloud.adc-e.uk", homeRegion: "eu-isoe-west-1" },
  "aws-iso-f": { regions: "us-isof-", dnsSuffix: "csp.hci.ic.gov", homeRegion: "us-isof-south-1" },
  "aws-eusc": { regions: "eusc-", dnsSuffix: "amazonaws.eu", homeRegion: "eusc-de-east-1" },
};

const COMMERCIAL: Facts = { regions: "", dnsSuffix: "amazonaws.com", homeRegion: "us-east-1" };

/** The partition of a region. A name that no other partition claims is a commercial region, as the SDKs take it. */
export function partitionOf(region: string): Partition {
  const others = Object.keys(PARTITIONS) as Exclude<Partition, "aws">[];
  return others.find((partition) => region.startsWith(PARTITIONS[partition].regions)) ?? "aws";
}

/** The domain of the partition's endpoints: `amazonaws.com`. */
export function dnsSuffix(partition: Partition): string {
  return facts(partition).dnsSuffix;
}

/**
 * The region that global services are asked in: IAM, CloudFront, Route 53, the list of buckets, S3's account
 * settings. In China CloudFront and Route 53 live in Ningxia (cn-northwest-1) and IAM in Beijing (cn-north-1); the
 * SDK's endpoint rules send IAM there from either, so that Ningxia is the one home that suits all.
 */
export function homeRegion(partition: Partition): string {
  return facts(partition).homeRegion;
}

function facts(partition: Partition): Facts {
  return partition === "aws" ? COMMERCIAL : PARTITIONS[partition];
}
