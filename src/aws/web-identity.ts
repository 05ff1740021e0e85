import type { Statement } from "./policy/document.ts";

/** How wide a trust in an OpenID Connect provider is, where it is wider than it should be. */
export interface OpenTrust {
  /** Who gets in: `any repository on GitHub`. */
  readonly who: string;
  /** Strangers, people of the same organization or cluster, or whoever has a token of the account's own provider. */
  readonly reach: "world" | "organization" | "issuer";
  /** Condition keys that would narrow it. */
  readonly keys: readonly string[];
}

interface Issuer {
  readonly of: RegExp;
  /** Claims by which the one whom the token speaks of is told apart; the first is the usual one. */
  readonly claims: readonly string[];
  /** Values of those that are narrow enough. */
  readonly narrow: RegExp;
  /** Values that are narrow but for the organization. */
  readonly within?: RegExp;
  readonly world: string;
  readonly organization?: string;
  readonly reach: OpenTrust["reach"];
}

/** Issuers that sign for everybody, and clusters, which sign for all that run on them. */
const ISSUERS: readonly Issuer[] = [
  {
    // https://docs.github.com/en/actions/reference/security/oidc
    of: /^token\.actions\.githubusercontent\.com$/,
    claims: ["sub", "repository", "repository_id", "job_workflow_ref", "repository_owner", "repository_owner_id"],
    narrow: /^(repo|repository):[^*?/:]+\/[^*?]|^(repository_id|job_workflow_ref):[^*?]/,
    within: /^(repo|repository):[^*?/:]+\/|^repository_owner(_id)?:[^*?]/,
    ...{ world: "any repository on GitHub", organization: "any repository of the organization", reach: "world" },
  },
  {
    // An enterprise's own issuer, on github.com or GHE.com.
    of: /^token\.actions\.githubusercontent\.com\/|^token\.actions\.[a-z0-9-]+\.ghe\.com$/,
    claims: ["sub", "repository", "repository_id", "job_workflow_ref", "repository_owner", "repository_owner_id"],
    narrow: /^(repo|repository):[^*?/:]+\/[^*?]|^(repository_id|job_workflow_ref):[^*?]/,
    ...{ world: "any repository of the enterprise", reach: "organization" },
  },
  {
    // https://docs.gitlab.com/ci/secrets/id_token_authentication/
    of: /^gitlab\.com$/,
    claims: ["sub"],
    narrow: /^project_path:[^*?/:]+\/[^*?]/,
    within: /^project_path:[^*?/:]+\//,
    ...{ world: "any project on GitLab.com", organization: "any project of the group", reach: "world" },
  },
  {
    of: /^app\.terraform\.io$/,
    claims: ["sub"],
    narrow: /^organization:[^*?:]+:/,
    ...{ world: "any workspace of HCP Terraform", reach: "world" },
  },
  {
    // https://buildkite.com/docs/pipelines/security/oidc/aws
    of: /^agent\.buildkite\.com$/,
    claims: ["sub"],
    narrow: /^organization:[^*?:]+:/,
    ...{ world: "any pipeline on Buildkite", reach: "world" },
  },
  {
    // https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
    // Clusters with IPv6 have an issuer of another name.
    of: /^oidc[.-]eks\./,
    claims: ["sub"],
    narrow: /^system:serviceaccount:[^*?:]+:/,
    ...{ world: "any pod of the cluster", reach: "organization" },
  },
  ...(
    [
      ["cognito-identity.amazonaws.com", "aud", "any Cognito identity pool"],
      ["accounts.google.com", "aud", "any application with Google sign-in"],
      ["graph.facebook.com", "app_id", "any application with Facebook sign-in"],
      ["www.amazon.com", "app_id", "any application with Amazon sign-in"],
    ] as const
  ).map(([host, claim, world]): Issuer => ({
    of: new RegExp(`^${host.replaceAll(".", "\\.")}$`),
    ...{ claims: [claim, "sub", "oaud"], narrow: /^[a-z_]+:[^*?]/, world, reach: "world" },
  })),
];

/** An identity provider that the account chose: its tokens should be told apart by their audience or subject. */
const OWN: Omit<Issuer, "of"> = {
  ...{ claims: ["aud", "sub", "azp", "amr"], narrow: /^[a-z_]+:[^*?]/, reach: "issuer" },
  world: "whoever has a token of the provider",
};

/**
 * How wide the trust of a statement in a web identity provider is; undefined when its conditions are narrow enough.
 * @param principal as written: the provider's ARN, or the name of one that AWS knows by itself
 */
export function openTrust(principal: string, statement: Statement): OpenTrust | undefined {
  const provider = principal.replace(/^.*:oidc-provider\//, "");
  const issuer = ISSUERS.find(({ of }) => of.test(provider)) ?? OWN;
  const keys = issuer.claims.map((claim) => `${provider}:${claim}`);
  const levels = issuer.claims.flatMap((claim) => levelsOf(issuer, claim, `${provider}:${claim}`, statement));
  const best = Math.max(0, ...levels);
  if (best === 2) return undefined;
  return best === 1
    ? { who: issuer.organization!, reach: "organization", keys: keys.slice(0, 1) }
    : { who: issuer.world, reach: issuer.reach, keys: keys.slice(0, issuer === OWN ? 2 : 1) };
}

/** For each condition on a claim: 2 when all its values are narrow, 1 when some leave an organization, 0 the world. */
function levelsOf({ narrow, within }: Omit<Issuer, "of">, claim: string, key: string, { conditions }: Statement) {
  return (
    conditions
      .filter(({ key: own, operator }) => own.toLowerCase() === key.toLowerCase() && !operator.negated)
      .filter(({ operator: { test } }) => /^String(Equals|EqualsIgnoreCase|Like)$/.test(test))
      // Every token has a subject and an audience; others it may lack.
      .filter(({ operator: { ifExists, set } }) => /^(sub|aud)$/.test(claim) || (!ifExists && set !== "all"))
      .map(({ values, operator: { test } }) => {
        const levels = values.map((value) => {
          // Only StringLike has wildcards; elsewhere they stand for themselves, which no token has.
          if (test !== "StringLike" && /[*?]/.test(value)) return 2;
          const named = claim === "sub" && /^[a-z_]+:/.test(value) ? value : `${claim}:${value}`;
          return narrow.test(named) ? 2 : within?.test(named) ? 1 : 0;
        });
        return Math.min(...levels);
      })
  );
}
