import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { Inventory } from "../src/collect/index.ts";
import { evaluate } from "../src/evaluate/index.ts";
import {
  type AnyKind,
  type AnyRule,
  type Finding,
  GLOBAL,
  type Identity,
  OUTCOMES,
  UNLISTED as UNLISTED_NAME,
  Unread,
  type UnreadDetail,
} from "../src/model/index.ts";
import { plan } from "../src/plan/index.ts";

export const ACCOUNT = "111122223333";
export const REGION = "eu-west-1";
export const NOW = new Date("2026-06-15T12:00:00Z");

/** Resources of other kinds that the case takes place among: AWS's own shapes, aspects beside them. */
export type Given = readonly (readonly [kind: AnyKind, items: readonly object[]])[];

export interface Case {
  /** The resource: AWS's own shape, with the aspects that the rule asks for beside it. */
  readonly subject: object;
  readonly given?: Given;
  readonly options?: object;
  /** What the message must say. */
  readonly message?: RegExp | string;
  /** Evidence that must be among the finding's. */
  readonly evidence?: object;
  readonly severity?: string;
}

export interface Cases {
  readonly passes: Readonly<Record<string, Case>>;
  readonly fails: Readonly<Record<string, Case>>;
  readonly skips?: Readonly<Record<string, Case>>;
  readonly unknowns?: Readonly<Record<string, Case>>;
}

/** Tests a rule on plain objects, through the engine itself. Each case's name says the situation. */
export function verdicts(rule: AnyRule, { passes, fails, skips = {}, unknowns = {} }: Cases): void {
  describe(rule.id, () => {
    const groups = { pass: passes, fail: fails, skip: skips, unknown: unknowns };
    it("is tested both ways, and with no case twice", () => {
      expect(Object.keys(passes).length).toBeGreaterThan(0);
      expect(Object.keys(fails).length).toBeGreaterThan(0);
      const all = Object.values(groups).flatMap((group) => Object.values(group));
      const shapes = all.map((one) => inspect(one, { depth: null, showHidden: true }));
      expect(shapes.filter((shape, i) => shapes.indexOf(shape) !== i)).toEqual([]);
    });
    for (const [outcome, cases] of Object.entries(groups))
      it.each(Object.entries(cases))(`${outcome}: %s`, (_, one) => {
        const finding = judge(rule, one);
        expect(`${finding.outcome} ${finding.message}`).toMatch(new RegExp(`^${outcome} `));
        if (one.message) expect(finding.message).toMatch(one.message);
        if (one.evidence) expect(finding.evidence).toMatchObject(one.evidence);
        if (one.severity) expect(finding.severity).toBe(one.severity);
        if (finding.unread) expect(finding.unread.reason, finding.message).not.toBe("error");
      });
  });
}

/** The finding of a rule on one subject among the given resources. */
export function judge(rule: AnyRule, { subject, given = [], options }: Case): Finding {
  const inventory = new Inventory({ id: ACCOUNT, partition: "aws", regions: [REGION], allRegions: true });
  const kinds = new Map([...plan([rule]).kinds.values()].map(({ kind }) => [kind.spec.type, kind]));
  for (const kind of kinds.values()) {
    const items = given.flatMap(([of, some]) => (of.spec.type === kind.spec.type ? some : []));
    const gaps = given.some(([of, some]) => of.spec.type === kind.spec.type && some === UNLISTED)
      ? [gap("DescribeAll")]
      : [];
    const subjects = kind.spec.type === rule.subject.kind.spec.type ? [subject] : [];
    const resources = [...subjects, ...items].map((item) => make(kind, item)) as never;
    inventory.add(kind.spec, kind.spec.scope === "global" ? GLOBAL : REGION, { resources, gaps });
  }
  const settings = {
    now: NOW,
    keep: new Set(OUTCOMES),
    severities: new Map(),
    options: new Map([[rule.id, defaults(rule, options)]]),
    wanted: (resource: Identity) => resource.arn === make(rule.subject.kind, subject).arn,
  };
  const { findings } = evaluate([rule], inventory, settings);
  const own = findings.filter(({ resource }) => resource.name !== UNLISTED_NAME);
  expect(own, "one verdict for the subject").toHaveLength(1);
  return own[0]!;
}

function defaults(rule: AnyRule, options: object = {}): unknown {
  const parsed = rule.options?.safeParse(options);
  if (parsed && !parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed?.data ?? {};
}

/** A resource of the kind from AWS's shape, its identity read off it as in a scan. */
export function make(kind: AnyKind, item: object): Identity & object {
  const scope = {
    account: ACCOUNT,
    region: kind.spec.scope === "global" ? GLOBAL : REGION,
    partition: "aws" as const,
    envFiles: [],
  };
  const { arn, name, region, tags } = kind.spec.identity(item, scope);
  if (!arn || !name) throw new Error(`a ${kind.spec.type} of this test has no ARN or no name: ${JSON.stringify(item)}`);
  const identity = {
    type: kind.spec.type,
    arn,
    name,
    region: region ?? scope.region,
    account: ACCOUNT,
    tags: tags ?? {},
  };
  const resource = Object.defineProperties({}, Object.getOwnPropertyDescriptors(item));
  return Object.assign(resource, identity);
}

const gap = (operation: string): UnreadDetail => ({
  reason: "denied",
  account: ACCOUNT,
  region: REGION,
  service: "test",
  operation,
  code: "AccessDenied",
  message: "denied in this test",
  action: `test:${operation}`,
});

/** An item whose named aspects could not be read. */
export function denied<T extends object>(item: T, ...aspects: string[]): T {
  for (const aspect of aspects)
    Object.defineProperty(item, aspect, {
      configurable: true,
      enumerable: false,
      get: () => {
        throw new Unread(gap(aspect));
      },
    });
  return item;
}

/** In place of a kind's items: its list could not be read. */
export const UNLISTED: readonly object[] = [];
