import { allHold, type Context } from "./condition.ts";
import { label, type Policy, type Statement } from "./document.ts";
import { covers, foldCase, only, share } from "./globs.ts";
import { globsInWords, inWords, list, principalsInWords } from "./words.ts";

export interface PlainHttp {
  /** Every request without TLS is denied: by anyone, of any action, on the bucket and on all its objects. */
  readonly denied: boolean;
  /** What is missing, in words for the report; empty when denied. */
  readonly missing: readonly string[];
}

/**
 * A request over plain HTTP: aws:SecureTransport is there and false, the TLS version is not there. What else it
 * holds the caller chooses.
 */
const PLAIN: Context = (key) =>
  key === "aws:securetransport" ? ["false"] : key === "s3:tlsversion" ? null : undefined;

const EVERYTHING = only("s3:*");

/** Whether a bucket policy turns away all plain HTTP, perhaps by one statement for the bucket and one for its objects. */
export function deniesPlainHttp(policy: Policy, bucketArn: string): PlainHttp {
  const denies = policy.statements.filter((one) => one.effect === "Deny" && allHold(one.conditions, PLAIN) !== false);
  const scopes = [
    { name: "the bucket", resource: only(bucketArn) },
    { name: "its objects", resource: only(`${bucketArn}/*`) },
  ];
  const open = scopes.filter(
    ({ resource }) => !denies.some((deny) => covers(deny.resources, resource) && flaws(deny).length === 0),
  );
  if (open.length === 0) return { denied: true, missing: [] };
  const both = only(bucketArn, `${bucketArn}/*`);
  const near = denies.filter((deny) => namesTls(deny) && share(deny.resources, both));
  const partly = near.flatMap((deny) => flaws(deny).map((flaw) => `${label(deny)} ${flaw}`));
  const where = list(
    open.map(({ name }) => name),
    "and",
  );
  return { denied: false, missing: [`no statement denies every request without TLS to ${where}`, ...partly] };
}

/** Only the statements that mean to do it are worth a word on why they fall short. */
function namesTls({ conditions }: Statement): boolean {
  return conditions.some(({ key }) => ["aws:securetransport", "s3:tlsversion"].includes(key.toLowerCase()));
}

function flaws({ principals, actions, conditions }: Statement): readonly string[] {
  const everyone = !principals.not && principals.who.some(({ type, value }) => value === "*" && type !== "Service");
  const narrow = conditions.filter((condition) => allHold([condition], PLAIN) !== true);
  return [
    ...(everyone ? [] : [`is only for ${principalsInWords(principals)}`]),
    ...(covers(foldCase(actions), EVERYTHING) ? [] : [`is only for ${list(globsInWords(actions), "and")}`]),
    ...narrow.map((condition) => `applies only when ${inWords(condition)}`),
  ];
}
