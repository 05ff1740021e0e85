import { label, type Policy } from "./document.ts";
import { atoms, type Atom } from "./grants.ts";
import type { Narrowing } from "./reach.ts";
import { list } from "./words.ts";

export interface DistributionGrants {
  /** No grant to CloudFront lets in another distribution. True as well when there is no such grant at all. */
  readonly limited: boolean;
  /** Those of the given distributions that the policy lets in by name. */
  readonly admitted: readonly string[];
  /** What is too wide, in words for the report. */
  readonly tooWide: readonly string[];
  /** Grants to origin access identities, the older way, which names an identity and no distribution. */
  readonly identities: readonly string[];
}

const CLOUDFRONT = "cloudfront.amazonaws.com";

/**
 * Whether CloudFront's service principal (origin access control) may read a bucket only for the distributions that
 * use it: tied by aws:SourceArn to their ARNs, without wildcards.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export function grantsOnlyToDistribution(
  policy: Policy,
  { bucketArn, distributionArns }: { readonly bucketArn: string; readonly distributionArns: readonly string[] },
): DistributionGrants {
  // No viewer is needed: a service's grant reaches nobody's account.
  const all = atoms(policy, { account: "" }, { resource: [bucketArn, `${bucketArn}/*`] });
  const grants = all.filter(({ principal }) => principal.type === "Service" && principal.value === CLOUDFRONT);
  const tooWide = grants.flatMap((grant) => {
    const words = excess(grant, distributionArns);
    return words === undefined ? [] : [`${label(grant.allow)} lets in ${words}`];
  });
  const named = grants.flatMap((grant) => sources(grant).flatMap(({ values = [] }) => values));
  const identities = all.filter(({ who }) => who.tied).map(({ principal }) => principal.value);
  return {
    limited: tooWide.length === 0,
    admitted: distributionArns.filter((arn) => named.includes(arn)),
    tooWide: [...new Set(tooWide)],
    identities: [...new Set(identities)],
  };
}

function sources({ narrowings }: Atom): readonly Narrowing[] {
  return narrowings.filter(({ key }) => key === "aws:sourcearn");
}

/** Whom a grant lets in beyond the distributions; undefined when no one. */
function excess(grant: Atom, distributionArns: readonly string[]): string | undefined {
  const beyond = sources(grant).map(({ values = [] }) => values.filter((value) => !distributionArns.includes(value)));
  if (beyond.some((values) => values.length === 0)) return undefined;
  const [others] = beyond;
  if (others !== undefined)
    return `${list(others, "and")}, which ${others.length > 1 ? "are not distributions" : "is not a distribution"} of this bucket`;
  const accounts = grant.narrowings.filter(({ of }) => of === "source").flatMap(({ accounts = [] }) => accounts);
  if (accounts.length > 0) return `every distribution of account ${list(accounts, "and")} (tied to the account only)`;
  return "every distribution of every account (no aws:SourceArn)";
}
