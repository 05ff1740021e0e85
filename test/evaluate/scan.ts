import { collect } from "../../src/collect/index.ts";
import { evaluate, type Settings } from "../../src/evaluate/index.ts";
import { type Account, type AnyRule, type Finding, OUTCOMES } from "../../src/model/index.ts";
import { plan } from "../../src/plan/index.ts";
import { ACCOUNT, FakeSource } from "../collect/fake-source.ts";

/** A rule with nothing in it but what a test is about. */
export function ruleOf(over: Partial<AnyRule> & Pick<AnyRule, "subject" | "check">): AnyRule {
  return {
    id: "things-thing-odd",
    title: "Thing is odd",
    severity: "medium",
    why: "Because.",
    fix: { text: "Mend it." },
    references: { docs: [] },
    examples: { pass: "", fail: "" },
    ...over,
  };
}

/** Collects and evaluates, as a scan does. */
export async function scan(
  rules: readonly AnyRule[],
  replies: Readonly<Record<string, unknown>>,
  { account = ACCOUNT, tags = false, ...over }: Partial<Settings> & { account?: Account; tags?: boolean } = {},
) {
  const source = new FakeSource(replies);
  const inventory = await collect(plan(rules, { tags }), account, source);
  const settings: Settings = {
    now: source.readAt,
    keep: new Set(OUTCOMES),
    severities: new Map(),
    options: new Map(),
    wanted: () => true,
    ...over,
  };
  return { source, inventory, ...evaluate(rules, inventory, settings) };
}

/** `outcome name` of each finding, in order. */
export const told = (findings: readonly Finding[]): string[] =>
  findings.map(({ ruleId, outcome, resource }) => `${ruleId} ${outcome} ${resource.name}`);
