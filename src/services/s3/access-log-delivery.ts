import type { LoggingEnabled } from "@aws-sdk/client-s3";
import type { AclGrant } from "../../aws/acl.ts";
import { decide, parsePolicy } from "../../aws/policy/index.ts";
import { serviceCall } from "../../aws/service-call.ts";
import type { Identity } from "../../model/index.ts";

const SERVICE = "logging.s3.amazonaws.com";
const GROUP = /acs\.amazonaws\.com\/groups\/s3\/LogDelivery$/;

export interface Delivery extends Pick<LoggingEnabled, "TargetPrefix" | "TargetObjectKeyFormat"> {
  readonly source: Identity;
  readonly target: Identity & {
    readonly policy: string | undefined;
    readonly acl: { readonly Grants: readonly AclGrant[] };
  };
  /** `2026-06-15`, a part of the keys of that day's logs. */
  readonly day: string;
}

/**
 * Whether S3's log service may put a log of one bucket into another, by the policy or else by the ACL of the target.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export function logDelivery(delivery: Delivery): ReturnType<typeof decide> {
  const { source, target } = delivery;
  const answer =
    target.policy === undefined
      ? "silent"
      : decide(parsePolicy(target.policy), {
          caller: { service: SERVICE },
          action: "s3:PutObject",
          resource: `${target.arn}/${keyOf(delivery)}`,
          context: serviceCall(SERVICE, source),
        });
  if (answer !== "silent") return answer;
  // Where ACLs are turned off, AWS shows no grant but the owner's.
  const byAcl = target.acl.Grants.some(
    ({ Grantee, Permission = "" }) => GROUP.test(Grantee?.URI ?? "") && /^(WRITE|FULL_CONTROL)$/.test(Permission),
  );
  return byAcl ? "allowed" : "silent";
}

function keyOf({ source, day, TargetPrefix = "", TargetObjectKeyFormat }: Delivery): string {
  const folder = TargetObjectKeyFormat?.PartitionedPrefix
    ? `${source.account}/${source.region}/${source.name}/${day.replaceAll("-", "/")}/`
    : "";
  return `${TargetPrefix}${folder}${day}-12-00-00-0123456789ABCDEF`;
}
