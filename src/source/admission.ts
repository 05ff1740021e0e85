import { createHash } from "node:crypto";
import type { AnyKind, Read } from "../model/index.ts";
import { readsOf } from "../plan/index.ts";
import { regions } from "../services/ec2/regions.ts";
import { offeredRegions } from "../services/ssm/offered-regions.ts";
import * as services from "../services/index.ts";
import { roleArn, simulation } from "../services/iam/simulation.ts";
import { callerIdentity } from "../services/sts/caller-identity.ts";
import { scrubbed } from "./scrub.ts";

type AnyRead = Read<never, unknown>;

let known: ReadonlySet<AnyRead> | undefined;

/** Whether a read ships with cloud-audit: somebody has looked at what it answers and wrote its `admit`, or needs none. */
export function isShipped(read: AnyRead): boolean {
  return (known ??= shipped()).has(read);
}

function shipped(): ReadonlySet<AnyRead> {
  const kinds = (Object.values(services) as object[]).filter((one): one is AnyKind => "spec" in one);
  const planned = kinds.map((kind, i) => [i, { kind, aspects: new Map(Object.entries(kind.spec.aspects as object)) }]);
  const reads = readsOf({ rules: [], kinds: new Map(planned as never) });
  return new Set([...reads, regions, callerIdentity, offeredRegions, roleArn, simulation] as AnyRead[]);
}

/** What enters of an answer: for reads that do not ship, what the read lets in of what holds no secret. */
export async function admitted(read: AnyRead, output: object): Promise<unknown> {
  const entering = isShipped(read) ? output : await scrubbed(output);
  return read.admit ? await read.admit(entering as never) : entering;
}

const words = new WeakMap<AnyRead, string>();

/**
 * A word for what is done to a read's answers: two reads of one operation may share an answer only when it is the
 * same. Empty for reads that ship.
 */
export function admissionOf(read: AnyRead): string {
  if (isShipped(read)) return "";
  const word = words.get(read) ?? wordOf(read);
  words.set(read, word);
  return word;
}

function wordOf({ service, admit, pageSize }: AnyRead): string {
  const told = JSON.stringify([service.client, pageSize ?? 0, String(admit)]);
  return `own:${createHash("sha256").update(told).digest("hex").slice(0, 12)}`;
}
