import type { Test } from "./document.ts";
import { union, type Narrowing, type Viewer } from "./reach.ts";
import * as trust from "./trust.ts";
import type { Trusted } from "./trust.ts";

interface TrustedKey {
  readonly of: Narrowing["of"];
  readonly form: "text" | "arn" | "ip" | "bool";
  readonly read: (value: string, viewer: Viewer) => Trusted | undefined;
}

const principal = { of: "principal", form: "text" } as const;
const source = { of: "source", form: "text" } as const;
const network = { of: "network", form: "text" } as const;
const yes =
  (reach: Trusted["reach"]): TrustedKey["read"] =>
  (value) =>
    value.toLowerCase() === "true" ? { reach } : undefined;

/**
 * The keys whose fixed values keep strangers out: those of AWS's definition of "public" in the S3 User Guide
 * ("Blocking public access to your Amazon S3 storage") and, by the same reasoning, those by which other services
 * name accounts, organizations and networks. Every other key takes nothing away, because the caller can choose its
 * value (aws:Referer, aws:UserAgent, s3:prefix), because any account can bring it (aws:PrincipalTag/…,
 * kms:ViaService, lambda:FunctionUrlAuthType), or because we do not know it.
 */
const KEYS: Readonly<Record<string, TrustedKey>> = {
  "aws:principalaccount": { ...principal, read: trust.account },
  "kms:calleraccount": { ...principal, read: trust.account },
  "aws:principalorgid": { ...principal, read: trust.organization },
  "aws:principalorgpaths": { ...principal, read: trust.organizationPath },
  "aws:principalarn": { ...principal, form: "arn", read: trust.arn },
  "aws:userid": { ...principal, read: trust.uniqueId },
  "aws:sourceaccount": { ...source, read: trust.account },
  "aws:sourceowner": { ...source, read: trust.account },
  "aws:sourceorgid": { ...source, read: trust.organization },
  "aws:sourceorgpaths": { ...source, read: trust.organizationPath },
  "aws:sourcearn": { ...source, form: "arn", read: trust.arn },
  "s3:dataaccesspointaccount": { ...source, read: trust.account },
  "s3:dataaccesspointarn": { ...source, form: "arn", read: trust.arn },
  "s3:x-amz-server-side-encryption-aws-kms-key-id": { ...source, form: "arn", read: trust.arn },
  "aws:sourceip": { ...network, form: "ip", read: trust.addresses },
  "aws:sourcevpc": { ...network, read: trust.network },
  "aws:sourcevpce": { ...network, read: trust.network },
  "aws:vpceaccount": { ...network, read: (value, viewer) => trust.account(value, viewer) && { reach: "network" } },
  "aws:vpceorgid": { ...network, read: (value, viewer) => trust.organization(value, viewer) && { reach: "network" } },
  "elasticfilesystem:accessedviamounttarget": { ...network, form: "bool", read: yes("network") },
  "aws:principalisawsservice": { of: "service", form: "bool", read: yes("service") },
  "aws:principalservicename": { of: "service", form: "text", read: trust.service },
};

const TESTS: Readonly<Record<TrustedKey["form"], readonly Test[]>> = {
  text: ["StringEquals", "StringEqualsIgnoreCase", "StringLike"],
  arn: ["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnLike"],
  ip: ["IpAddress"],
  bool: ["Bool", "StringEquals", "StringEqualsIgnoreCase"],
};

// Sign-in with a web identity: the audience names the application (accounts.google.com:aud, …:app_id).
const AUDIENCE = /^[a-z0-9./_-]+:(?:aud|app_id|azp)$/;
const audience: TrustedKey = { ...principal, read: (value) => trust.service(value, NOBODY) && { reach: "internal" } };
const NOBODY: Viewer = { account: "" };

/**
 * Those who are left when the key (lower case) must equal one of the values; undefined when that can be anyone.
 * @param web true where the caller signs in with a web identity
 */
export function keyNarrowing(
  key: string,
  test: Test,
  values: readonly string[],
  viewer: Viewer,
  web = false,
): Narrowing | undefined {
  const known = KEYS[key] ?? (web && AUDIENCE.test(key) ? audience : undefined);
  if (known === undefined || values.length === 0 || !TESTS[known.form].includes(test)) return undefined;
  const read = known.form === "arn" && test !== "ArnLike" ? trust.arnAsText : known.read;
  const trusted = values.map((value) => read(value, viewer));
  if (!trusted.every((one) => one !== undefined)) return undefined;
  const each = trusted.map(({ reach, account }): Narrowing => ({
    ...{ of: known.of, reach },
    ...(account === undefined ? {} : { accounts: [account] }),
  }));
  return { ...union(each), key, values };
}
