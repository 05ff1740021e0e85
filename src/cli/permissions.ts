import { type RuleFilter, selectRules } from "../config/select.ts";
import { policyFor } from "../plan/policy.ts";
import { type CatalogueFlags, catalogue } from "./catalogue.ts";
import { EXIT } from "./failure.ts";
import type { World } from "./world.ts";

/** `cloud-audit permissions`: the IAM policy that the chosen rules need, ready to paste. */
export async function permissions(flags: CatalogueFlags & RuleFilter, world: World): Promise<number> {
  const { config, rules } = await catalogue(flags, world);
  world.stdout.write(`${JSON.stringify(policyFor(selectRules(rules, flags, config)), null, 2)}\n`);
  return EXIT.good;
}
