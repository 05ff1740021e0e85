import { type Account, type Answer, type Call, type Partition, Problem, type Read, Unread } from "../../model/index.ts";
import { nearest } from "../../config/nearest.ts";
import { regions as regionList } from "../../services/ec2/regions.ts";
import { callerIdentity } from "../../services/sts/caller-identity.ts";

type Send = (call: Call) => Promise<Answer>;

interface Wanted {
  readonly partition: Partition;
  readonly regions: readonly string[] | undefined;
}

/** What AWS says when somebody signs in: who it is, and which regions there are. */
export type SignedIn = readonly [identity: PromiseSettledResult<unknown>, regions: PromiseSettledResult<unknown>];

/**
 * Asks both questions; never rejects.
 * @param left when the first has left: the client for the second is loaded only then
 */
export async function signIn(send: Send, region: string, left: Promise<void>): Promise<SignedIn> {
  const ask = async <Value>(read: Read<never, Value>) => {
    const { output } = await send({ account: "", region, read, input: read.input(undefined as never) });
    return read.value(output as never, undefined as never);
  };
  const identity = ask(callerIdentity as Read);
  const regions = Promise.race([left, identity]).then(() => ask(regionList as Read));
  return Promise.allSettled([identity, regions] as const);
}

/**
 * Who the credentials belong to, and which regions to scan.
 * @throws {Problem} when there is nobody to ask, or a wanted region is not enabled
 */
export function accountOf([identity, all]: SignedIn, { partition, regions }: Wanted): Account {
  const wanted = regions && [...new Set(regions)];
  if (identity.status === "rejected") throw noIdentity(identity.reason);
  const { account: id } = identity.value as { account?: string };
  if (!id) throw new Problem("AWS did not say which account these credentials belong to.");
  if (all.status === "rejected") return { id, partition, ...onlyNamed(wanted, all.reason) };
  const known = all.value as readonly { name: string; enabled: boolean }[];
  const enabled = known.filter((one) => one.enabled).map((one) => one.name);
  if (!wanted && enabled.length === 0) throw noRegions("AWS lists no region that is enabled");
  wanted?.forEach((name) => assertEnabled(name, known, id));
  return {
    id,
    partition,
    regions: wanted ?? enabled.sort(),
    allRegions: !wanted || enabled.every((name) => wanted.includes(name)),
  };
}

// Without the list the regions must be named; whether they are enabled shows when they are asked.
function onlyNamed(wanted: readonly string[] | undefined, reason: unknown): Pick<Account, "regions" | "allRegions"> {
  if (!(reason instanceof Unread)) throw reason;
  if (!wanted) throw reason.detail.reason === "interrupted" ? reason : noRegions(reason.detail.message);
  return { regions: wanted, allRegions: false };
}

// A scan of no region would find nothing wrong.
const noRegions = (why: string) =>
  new Problem(
    `The regions of the account could not be listed: ${why}`,
    "Allow ec2:DescribeRegions, or name the regions with --region.",
  );

function assertEnabled(name: string, known: readonly { name: string; enabled: boolean }[], account: string): void {
  const found = known.find((one) => one.name === name);
  if (!found) {
    const names = known.map((one) => one.name);
    const near = nearest(name, names);
    throw new Problem(
      `There is no region "${name}" in this partition.`,
      near ? `Did you mean "${near}"?` : `It has: ${names.join(", ")}`,
    );
  }
  if (!found.enabled)
    throw new Problem(
      `The region ${name} is not enabled for account ${account}.`,
      "Enable it in the account's settings, or leave it out.",
    );
}

/** @param words the SDK's own, about the last place where it looked */
function noCredentials(words: string): Problem {
  if (/\bexpired\b/i.test(words)) return ended();
  const nowhere = /^could not load credentials from any providers/i.test(words);
  return new Problem(
    nowhere ? "No AWS credentials were found." : `No AWS credentials were found: ${words}`,
    "Set AWS_PROFILE or --profile, run `aws sso login`, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. To look around without an account: cloud-audit scan --demo",
  );
}

const ended = () =>
  new Problem("The AWS credentials have expired.", "Sign in again (for example `aws sso login`) and repeat the scan.");

function noIdentity(reason: unknown): unknown {
  if (!(reason instanceof Unread)) return reason;
  const { reason: why, code, message } = reason.detail;
  if (why === "interrupted") return reason;
  if (code === "CredentialsProviderError") return noCredentials(/\((.*)\)$/s.exec(message)?.[1] ?? message);
  if (why === "expired") return ended();
  if (why === "region-not-enabled" || why === "denied" || code === "SignatureDoesNotMatch")
    return new Problem(
      `AWS did not accept the credentials: ${code}.`,
      "Check the access key, the session token, and that the key was not deleted.",
    );
  return new Problem(
    `AWS could not be asked who the credentials belong to: ${message} (${code}).`,
    "Check the network, HTTPS_PROXY, and AWS_ENDPOINT_URL if it is set.",
  );
}
