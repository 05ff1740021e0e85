import type { ResourceRecordSet } from "@aws-sdk/client-route-53";
import { parseArn } from "../../aws/arn.ts";
import { attempt } from "../../aws/decide.ts";
import { Unread } from "../../model/index.ts";
import { s3Endpoint } from "../s3/endpoint.ts";
import { plainName } from "./service.ts";

/** The name that a record leads to, as an alias or a CNAME; undefined for one that holds addresses. */
export function targetOf({ Type, AliasTarget, ResourceRecords }: ResourceRecordSet): string | undefined {
  if (AliasTarget?.DNSName) return plainName(AliasTarget.DNSName);
  const [first] = (Type === "CNAME" && ResourceRecords) || [];
  return first?.Value === undefined ? undefined : plainName(first.Value);
}

/** Whether S3 answers under a host name, with a bucket or a website, in the partition of a zone's ARN. */
export function isS3(host: string, zone: string): boolean {
  // Each partition has names of buckets of its own.
  if (partitionOfHost(host) !== parseArn(zone)?.partition) return false;
  const endpoint = s3Endpoint(host) ?? s3Endpoint(`any.${host}`);
  return endpoint?.of === "bucket" || endpoint?.of === "website";
}

function partitionOfHost(host: string): string {
  if (host.endsWith(".cn")) return "aws-cn";
  if (host.endsWith(".eu")) return "aws-eusc";
  return /[.-]us-gov-/.test(host) ? "aws-us-gov" : "aws";
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
const BUCKET = /^(?=.{3,63}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])$/;

/**
 * The bucket that answers for a record which leads to S3: the one of the record's own name, for S3 goes by the host
 * that is asked for.
 */
export function bucketBehind(record: ResourceRecordSet & { readonly zone: string }): string | undefined {
  const target = targetOf(record);
  const name = plainName(record.Name ?? "");
  return target !== undefined && isS3(target, record.zone) && BUCKET.test(name) ? name : undefined;
}

/** The region of a Beanstalk environment under a prefix that anybody may choose: `shop.eu-west-1.elasticbeanstalk.com`. */
export function beanstalkRegion(host: string): string | undefined {
  return /^[a-z0-9-]+\.([a-z]{2}-[a-z-]+-\d)\.elasticbeanstalk\.com$/.exec(host)?.[1];
}

// S3 refuses, or sends elsewhere, only what exists: what does not is 404 to everybody.
const EXISTING = /^(301|403|PermanentRedirect|Forbidden|AccessDenied)$/;

/** @throws {Unread} when S3 did not say */
export function standingOf<T extends string>(record: { readonly bucket: T }): T | "exists" {
  const answer = attempt(() => record.bucket);
  if (!(answer instanceof Unread)) return answer;
  if (EXISTING.test(answer.detail.code)) return "exists";
  throw answer;
}
