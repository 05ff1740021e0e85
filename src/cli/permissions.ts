import { type RuleFilter, selectRules } from "../config/select.ts";
import { suppressionsOf } from "../config/suppressions.ts";
import { policyFor } from "../plan/policy.ts";
import { type CatalogueFlags, catalogue } from "./catalogue.ts";
import { EXIT } from "./failure.ts";
import { needTags } from "./judge.ts";
import type { World } from "./world.ts";

/**
 * Characters that a customer managed policy may have, white space aside; inline policies of a role may have 10,240.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const MANAGED_POLICY = 6144;

/** `cloud-audit permissions`: the IAM policy that the chosen rules need, ready to paste. */
export async function permissions(flags: CatalogueFlags & RuleFilter, world: World): Promise<number> {
  const { config, rules } = await catalogue(flags, world);
  const suppressions = suppressionsOf(config, rules, world.cwd);
  const policy = policyFor(selectRules(rules, flags, config), { tags: needTags(suppressions) });
  world.stdout.write(`${JSON.stringify(policy, null, 2)}\n`);
  const size = JSON.stringify(policy).length;
  if (size > MANAGED_POLICY)
    world.stderr.write(
      `This policy has ${size} characters, and a managed policy takes ${MANAGED_POLICY}: make it an inline policy of the role, or one each for some of the services (--service).\n`,
    );
  return EXIT.good;
}
