import { label, type Policy } from "./document.ts";
import { atoms, type Atom, type Question } from "./grants.ts";
import { narrowed } from "./narrow.ts";
import type { Reach, Viewer } from "./reach.ts";
import { globsInWords, inWords, principalsInWords } from "./words.ts";

/** A way into the resource that is left after all Deny statements, with its evidence. */
export interface Grant {
  readonly reach: Reach;
  /** Sid, or `statement 2`. */
  readonly statement: string;
  /** Position of the statement in the document, from 0. */
  readonly index: number;
  /** As written. */
  readonly principal: string;
  /** The accounts that get in, as far as the policy names them. */
  readonly accounts: readonly string[];
  /** Patterns as written, or `everything except …`. */
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** The conditions of the statement in words. */
  readonly conditions: readonly string[];
  /** The Deny statements that narrow it, by label. */
  readonly narrowedBy: readonly string[];
  /**
   * For a service: whether it may act only for named sources (aws:SourceArn, aws:SourceAccount, aws:SourceOrgID).
   * Otherwise anyone's resource in that service can make it act here (the "confused deputy").
   */
  readonly guarded?: boolean;
}

/**
 * Who gets in by a resource policy.
 *
 * It answers from the policy alone: what IAM policies of the caller, service control policies or S3's public access
 * block take away again is not known here. Where it cannot tell, it takes the wider answer: a condition key outside
 * the list of keys.ts narrows nothing, a Deny counts only where it covers a grant entirely. So a further Deny never
 * widens the answer, and a further Allow never narrows it.
 */
export function access(policy: Policy, question: Viewer & Question): readonly Grant[] {
  const all = atoms(policy, question, question).flatMap((atom) => toGrant(atom) ?? []);
  // Most policies say one thing only.
  if (all.length < 2) return all;
  const grants = new Map<string, Grant>();
  for (const grant of all) {
    const { reach, index, principal, accounts, narrowedBy, guarded } = grant;
    const key = JSON.stringify([reach, index, principal, accounts, narrowedBy, guarded]);
    grants.set(key, merge(grants.get(key), grant));
  }
  return [...grants.values()];
}

function toGrant({ allow, principal, who, ...atom }: Atom): Grant | undefined {
  const outcome = narrowed(who, atom.narrowings);
  if (outcome === undefined) return undefined;
  const sources = atom.narrowings.filter(({ of }) => of === "source");
  const token = allow.conditions.some(({ key }) => key.toLowerCase() === "lambda:eventsourcetoken");
  const guarded = who.tied === true || sources.length > 0 || token;
  const accounts = who.kind === "service" ? sources.flatMap((source) => source.accounts ?? []) : outcome.accounts;
  return {
    reach: outcome.reach,
    statement: label(allow),
    index: allow.index,
    principal: allow.principals.not ? principalsInWords(allow.principals) : principal.value,
    accounts: [...new Set(accounts)],
    actions: globsInWords(atom.action),
    resources: globsInWords(atom.resource),
    conditions: allow.conditions.map(inWords),
    narrowedBy: atom.denies.map(label),
    ...(outcome.reach === "service" ? { guarded } : {}),
  };
}

function merge(known: Grant | undefined, grant: Grant): Grant {
  if (known === undefined) return grant;
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return { ...known, actions: both(known.actions, grant.actions), resources: both(known.resources, grant.resources) };
}
