import { type AnyRule, assertRead, SEVERITIES } from "../model/index.ts";
import { plan, readsOf } from "../plan/index.ts";

/** What is wrong with a rule that nobody's compiler has seen. */
export function faultOf(rule: Partial<AnyRule> | undefined): string | undefined {
  if (typeof rule !== "object" || rule === null) return "its default export is no rule; wrap it in defineRule({ … })";
  return faultOfWords(rule) ?? faultOfParts(rule) ?? faultOfReads(rule as AnyRule);
}

function faultOfWords(rule: Partial<AnyRule>): string | undefined {
  const text = (["id", "title", "why"] as const).find((key) => typeof rule[key] !== "string" || rule[key] === "");
  if (text) return `it has no ${text}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)+$/.test(rule.id!))
    return "its id should be lower-case words joined by hyphens, <service>-<resource>-<defect>";
  if (!SEVERITIES.includes(rule.severity as never)) return `its severity should be one of ${SEVERITIES.join(", ")}`;
  if (typeof rule.fix?.text !== "string") return "it has no fix.text";
  if (!Array.isArray(rule.references?.docs)) return "it has no references.docs; an empty list will do";
  const { pass, fail } = rule.examples ?? {};
  return typeof pass === "string" && typeof fail === "string" ? undefined : "it has no examples of a pass and a fail";
}

function faultOfParts(rule: Partial<AnyRule>): string | undefined {
  if (!rule.subject?.kind?.spec) return 'it has no subject; select a kind, such as bucket.with("encryption")';
  if (typeof rule.check !== "function") return "it has no check function";
  if (rule.options && typeof rule.options.safeParse !== "function")
    return "its options are no schema; write z.object({ … })";
  const entry = Object.entries(rule.context ?? {}).find(([, value]) => !isContext(value));
  return entry ? `its context "${entry[0]}" is neither a selection nor a fact` : undefined;
}

const isContext = (value: unknown) => {
  const { fact, kind } = (value ?? {}) as { fact?: string; kind?: { spec?: object } };
  return typeof fact === "string" || typeof kind?.spec === "object";
};

/** What the rule would read: aspects that there are not, and operations that are no reads. */
function faultOfReads(rule: AnyRule): string | undefined {
  try {
    for (const { service, operation } of readsOf(plan([rule]))) assertRead(service, operation);
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/\.$/, "");
  }
}
