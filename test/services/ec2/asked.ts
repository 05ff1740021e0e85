import { Inventory } from "../../../src/collect/index.ts";
import { surroundings } from "../../../src/evaluate/surroundings.ts";
import { GLOBAL, type AnyKind, type Fact, type UnreadDetail } from "../../../src/model/index.ts";
import { plan } from "../../../src/plan/index.ts";
import { vpc } from "../../../src/services/ec2/vpc.ts";
import { ACCOUNT, type Given, make, REGION } from "../../verdicts.ts";

export const gap: UnreadDetail = {
  reason: "denied",
  account: ACCOUNT,
  region: REGION,
  service: "ec2",
  operation: "Describe",
  code: "UnauthorizedOperation",
  message: "denied in this test",
};

/** A fact as a rule in the region sees it, among the given resources; the kinds of `denied` could not be listed. */
export function asked<T>(fact: Fact<T>, given: Given, denied: readonly AnyKind[] = []): T {
  const rule = { id: "a-rule", subject: vpc.with(), context: { fact } } as never;
  const inventory = new Inventory({ id: ACCOUNT, partition: "aws", regions: [REGION], allRegions: true });
  for (const { kind } of plan([rule]).kinds.values()) {
    const items = given.flatMap(([of, some]) => (of.spec.type === kind.spec.type ? some : []));
    const resources = items.map((item) => make(kind, item)) as never;
    const scope = kind.spec.scope === "global" ? GLOBAL : REGION;
    inventory.add(kind.spec, scope, { resources, gaps: denied.includes(kind) ? [gap] : [] });
  }
  const around = surroundings(rule, inventory, { now: new Date(0), options: new Map() });
  return (around(REGION) as { fact: T }).fact;
}
