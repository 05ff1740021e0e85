import { type Globs, type Policy, type Principal, type Statement } from "./document.ts";
import { covers, foldCase, only, parts, share, widen } from "./globs.ts";
import { leftBy, narrowings } from "./narrow.ts";
import type { Narrowing, Viewer } from "./reach.ts";
import { whoIs, type Who } from "./who.ts";

/** What is asked about: all actions and all resources when left out. Globs; one of a list is enough. */
export interface Question {
  readonly action?: string | readonly string[];
  readonly resource?: string | readonly string[];
}

/** One principal, one action pattern, one resource pattern of an Allow statement, and what narrows them. */
export interface Atom {
  readonly allow: Statement;
  readonly principal: Principal;
  readonly who: Who;
  readonly action: Globs;
  readonly resource: Globs;
  readonly narrowings: readonly Narrowing[];
  /** The Deny statements that narrow it. */
  readonly denies: readonly Statement[];
}

/** A part of an Allow within the question: a Deny that covers either the part or the question covers it. */
interface Part {
  readonly granted: Globs;
  readonly within: readonly Globs[];
}

/** What Allow statements grant once Deny statements have taken away what they cover entirely. */
export function atoms(policy: Policy, viewer: Viewer, question: Question = {}): readonly Atom[] {
  const denies = policy.statements.filter(({ effect }) => effect === "Deny");
  const allows = policy.statements.filter(({ effect }) => effect === "Allow");
  return allows.flatMap((allow) => {
    const actions = asked(parts(allow.actions), question.action, foldCase);
    const resources = asked(parts(allow.resources), question.resource, widen);
    return grantees(allow).flatMap((principal) => {
      const who = whoIs(principal, viewer);
      const base = { allow, principal, who, narrowings: narrowings(allow, who, viewer), denies: [] };
      return actions.flatMap((action) =>
        resources.flatMap((resource) => subtract({ ...base, action, resource }, denies, viewer) ?? []),
      );
    });
  });
}

/** `Allow` with `NotPrincipal` lets in everyone but a few. */
function grantees({ principals }: Statement): readonly Principal[] {
  return principals.not ? [{ type: "*", value: "*" }] : principals.who;
}

function asked(all: readonly Globs[], question: Question["action"], form: (globs: Globs) => Globs): readonly Part[] {
  if (question === undefined) return all.map((granted) => ({ granted, within: [form(granted)] }));
  const queries = (typeof question === "string" ? [question] : question).map((query) => form(only(query)));
  return all.flatMap((granted) => {
    const formed = form(granted);
    return queries.filter((query) => share(formed, query)).map((query) => ({ granted, within: [formed, query] }));
  });
}

type Open = Omit<Atom, "action" | "resource"> & { readonly action: Part; readonly resource: Part };

function subtract(open: Open, denies: readonly Statement[], viewer: Viewer): Atom | undefined {
  const narrowing: Narrowing[] = [];
  const by: Statement[] = [];
  for (const deny of denies) {
    const actions = foldCase(deny.actions);
    if (!open.action.within.some((granted) => covers(actions, granted))) continue;
    if (!open.resource.within.some((granted) => covers(deny.resources, granted))) continue;
    const left = leftBy(deny, open.principal, viewer);
    if (left === "nobody") return undefined;
    if (left === undefined) continue;
    narrowing.push(left);
    by.push(deny);
  }
  const narrowings = [...open.narrowings, ...narrowing];
  return { ...open, action: open.action.granted, resource: open.resource.granted, narrowings, denies: by };
}
