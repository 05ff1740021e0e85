import {
  type AnyKind,
  type AnyRule,
  type Aspect,
  type Fact,
  isEach,
  operationName,
  Problem,
  type Read,
  type Selection,
} from "../model/index.ts";

/** A kind that some rule needs, with the aspects that some rule asks for. */
export interface PlannedKind {
  readonly kind: AnyKind;
  readonly aspects: ReadonlyMap<string, Aspect<never, unknown>>;
}

/** What the chosen rules need, each thing once. */
export interface Plan {
  readonly rules: readonly AnyRule[];
  /** By CloudFormation type; a kind's parent comes before it. */
  readonly kinds: ReadonlyMap<string, PlannedKind>;
}

/** Two declarations that cannot both be meant. */
export class PlanConflict extends Problem {}

/**
 * @param tags whether the tags of every subject are needed, to filter by them
 * @throws {PlanConflict} when two kinds of one type are read in different ways
 */
export function plan(rules: readonly AnyRule[], { tags = false } = {}): Plan {
  const kinds = new Map<string, PlannedKind & { aspects: Map<string, Aspect<never, unknown>> }>();
  const need = ({ kind, aspects }: Selection<unknown>) => {
    const { lists, type } = kind.spec;
    for (const { parent } of lists.filter(isEach)) need({ kind: parent, aspects: [] });
    const planned = kinds.get(type) ?? { kind, aspects: new Map<string, Aspect<never, unknown>>() };
    if (!isSame(planned.kind, kind))
      throw new PlanConflict(
        `Two declarations of the kind ${type} list or name its resources in different ways.`,
        "Import the one that there is, or give yours a type of its own.",
      );
    kinds.set(type, planned);
    for (const name of aspects) addAspect(planned.aspects, kind, name);
  };
  for (const rule of rules) {
    need(rule.subject);
    const tagAspect = tags && rule.subject.kind.spec.tags;
    if (tagAspect) need({ kind: rule.subject.kind, aspects: [tagAspect] });
    for (const selection of selectionsOf(rule)) need(selection);
  }
  return { rules, kinds };
}

function addAspect(into: Map<string, Aspect<never, unknown>>, kind: AnyKind, name: string): void {
  const aspect = kind.spec.aspects[name];
  if (!aspect) throw new PlanConflict(`The kind ${kind.spec.type} declares no aspect "${name}".`);
  const earlier = into.get(name);
  if (earlier && earlier !== aspect)
    throw new PlanConflict(
      `Two declarations of ${kind.spec.type} read its aspect "${name}" in different ways ` +
        `(${operationName(readOf(earlier))}, ${operationName(readOf(aspect))}).`,
      "Give one of them another name.",
    );
  if (!earlier) into.set(name, aspect);
}

/** Whether one kind may stand for another: what they list, and how they name it, is one declaration. */
function isSame({ spec: a }: AnyKind, { spec: b }: AnyKind): boolean {
  const lists = a.lists.length === b.lists.length && a.lists.every((list, i) => list === b.lists[i]);
  return lists && a.details === b.details && a.identity === b.identity && a.scope === b.scope;
}

/** The selections of a rule's context, those of its facts included. */
function selectionsOf(rule: AnyRule): Selection<unknown>[] {
  return Object.values((rule.context ?? {}) as Record<string, Selection<unknown> | Fact<unknown>>).flatMap((entry) =>
    "fact" in entry ? Object.values(entry.needs) : [entry],
  );
}

const readOf = (aspect: Aspect<never, unknown>): Read<never, unknown> => ("size" in aspect ? aspect.read : aspect);

/** Every read of the plan: lists, details, aspects. */
export function readsOf({ kinds }: Plan): Read<never, unknown>[] {
  return [...kinds.values()].flatMap(({ kind: { spec }, aspects }) => [
    ...spec.lists.flatMap((list) => (typeof list === "function" ? [] : ((isEach(list) ? list.read : list) ?? []))),
    ...(spec.details ? [spec.details.read] : []),
    ...[...aspects.values()].map(readOf),
  ]) as Read<never, unknown>[];
}

/** IAM actions that the plan's reads need, sorted. */
export function actionsOf(reads: readonly Read<never, unknown>[]): string[] {
  return [...new Set(reads.flatMap((read) => read.actions))].sort();
}
