import { type AnyRule, FRAMEWORKS } from "../../model/index.ts";

/** GitHub keeps ten. */
const MOST = 10;

/** The pillars of the Well-Architected Framework, by the start of its best practices' ids. */
const PILLARS: Readonly<Record<string, string>> = {
  SEC: "security",
  REL: "reliability",
  OPS: "operational-excellence",
  PERF: "performance-efficiency",
  COST: "cost-optimization",
  SUS: "sustainability",
};

/** What one would filter alerts by: the concern, the service, then the controls. */
export function tags({ references, subject }: AnyRule): string[] {
  const pillars = (references.wellArchitected ?? []).flatMap((id) => PILLARS[/^[A-Z]+/.exec(id)?.[0] ?? ""] ?? []);
  const service = subject.kind.spec.type.split("::")[1]?.toLowerCase();
  const controls = Object.entries(FRAMEWORKS).flatMap(([framework, { controls }]) =>
    controls(references).map((control) => `${framework}/${control}`),
  );
  const concerns = pillars.length > 0 ? pillars : ["security"];
  return [...new Set([...concerns, ...(service ? [service] : []), ...controls])].slice(0, MOST);
}
