import { collect } from "../collect/index.ts";
import { type Account, type AnyRule, type Finding, type Source, Unread } from "../model/index.ts";
import { hasStacks, type Stack, trace } from "../origin/index.ts";
import type { Plan } from "../plan/index.ts";
import { visible } from "../report/visible.ts";
import { cfnStack } from "../services/cloudformation/stack.ts";
import type { StackMember } from "../services/cloudformation/resources.ts";
import { SourceTree } from "./source-tree.ts";
import type { World } from "./world.ts";

/** More would hide the first. */
const NOTES = 5;

export interface Traced {
  readonly folders: readonly string[];
  readonly rules: readonly AnyRule[];
  readonly accounts: readonly Account[];
  readonly source: Source;
  readonly quiet: boolean;
}

/**
 * Findings on the lines of the code below the folders. Stacks are asked for what they made only where there are
 * templates, and tags do not tell it.
 */
export async function onLines(
  findings: readonly Finding[],
  { folders, rules, accounts, source, quiet }: Traced,
  { cwd, stderr, interrupted }: World,
): Promise<readonly Finding[]> {
  const sources = new SourceTree(folders, cwd);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const concerns = (ruleId: string) => byId.get(ruleId)?.concerns;
  let traced = await trace(findings, sources, { concerns, stacks: [] });
  if (hasStacks(sources) && traced.some(isLost) && !interrupted.aborted) {
    const stacks = await Promise.all(accounts.map((account) => stacksOf(account, source)));
    if (stacks.flat().length > 0) traced = await trace(findings, sources, { concerns, stacks: stacks.flat() });
  }
  if (!quiet) for (const note of notesOf(sources, traced, folders)) stderr.write(`cloud-audit: ${visible(note)}.\n`);
  return traced;
}

const isLost = ({ source, outcome }: Finding) => !source && outcome !== "pass" && outcome !== "skip";

const STACKS: Plan = {
  rules: [],
  kinds: new Map([
    [cfnStack.spec.type, { kind: cfnStack, aspects: new Map([["resources", cfnStack.spec.aspects["resources"]!]]) }],
  ]),
};

/** The stacks of an account that may be read; the rest leads to no line. */
async function stacksOf(account: Account, source: Source): Promise<Stack[]> {
  // Files of this machine are in no account.
  if (!/^\d{12}$/.test(account.id)) return [];
  const inventory = await collect(STACKS, account, source);
  return inventory.subjects(cfnStack.spec.type).flatMap((stack) => {
    const resources = membersOf(stack as never);
    return resources ? [{ account: account.id, region: stack.region, name: stack.name, resources }] : [];
  });
}

function membersOf(stack: { readonly resources: readonly StackMember[] }): Stack["resources"] | undefined {
  try {
    return stack.resources.map(({ LogicalResourceId = "", PhysicalResourceId = "", ResourceType = "" }) => ({
      logicalId: LogicalResourceId,
      physicalId: PhysicalResourceId,
      type: ResourceType,
    }));
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}

function notesOf({ notes }: SourceTree, findings: readonly Finding[], folders: readonly string[]): string[] {
  const all = [...notes];
  const more = all.length > NOTES ? [`and ${all.length - NOTES} more such notes on the files of --source`] : [];
  const none = findings.some(isLost) && !findings.some(({ source }) => source);
  const nothing = none ? [`no finding leads to a line of ${folders.join(", ")}`] : [];
  return [...all.slice(0, NOTES), ...more, ...nothing];
}
