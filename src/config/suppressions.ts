import { dirname, join } from "node:path";
import type * as z from "zod/mini";
import { type AnyRule, Problem } from "../model/index.ts";
import type { Entry, Suppressions } from "../suppress/entry.ts";
import { ruleIds } from "../suppress/match.ts";
import { type EntryKind, entriesOf, type Placed } from "./entries.ts";
import { loadConfig, type LoadedConfig } from "./file.ts";
import { isGlob } from "./glob.ts";
import { assertKnown } from "./nearest.ts";
import { suppression } from "./schema.ts";

type Written = z.infer<typeof suppression>;

const SUPPRESSION: EntryKind<Written> = {
  list: "suppressions",
  one: "suppression",
  schema: suppression,
  keys: {
    rule: "the id of a rule, or a glob",
    resource: "an ARN or a name, or a glob",
    account: "an account id, or a glob",
    region: "a region, or a glob",
    tags: "a map of tags with their values, or globs",
    reason: "a text that says why the failure is accepted",
    owner: "the name of a person or a team",
    expires: "a date, such as 2027-03-31",
    maxMatches: "a whole number from 1 on",
  },
};

/**
 * The suppressions of the config and of the files that it includes.
 * @throws {Problem} for what cannot be meant; an entry whose rule does not exist is only complained of
 */
export function suppressionsOf(config: LoadedConfig | undefined, rules: readonly AnyRule[], cwd: string): Suppressions {
  if (!config) return { entries: [], never: new Set() };
  const { neverSuppress = [], suppressionTag } = config.values;
  if (suppressionTag?.trim() === "")
    throw new Problem(`${config.at("suppressionTag")}: suppressionTag should be the key of a tag.`);
  const files = [config, ...(config.values.include ?? []).map((path, i) => included(path, config, i, cwd))];
  return {
    entries: files.flatMap((file) => entriesOf(file, SUPPRESSION).map(entryOf)),
    // A slip here would make suppressible what must not be: it ends the scan.
    never: new Set(neverSuppress.flatMap((pattern, i) => [...known(pattern, rules, config.at("neverSuppress", i))])),
    tag: suppressionTag,
  };
}

function included(path: string, config: LoadedConfig, index: number, cwd: string): LoadedConfig {
  const from = join(dirname(config.path), path);
  const file = loadConfig(path.startsWith("/") ? path : from, cwd);
  const other = Object.keys(file.values).find((key) => key !== "suppressions");
  if (other)
    throw new Problem(
      `${file.at(other)}: a file that another includes holds suppressions only, no ${other}.`,
      `It is included at ${config.at("include", index)}.`,
    );
  return file;
}

function entryOf({ value, at }: Placed<Written>): Entry {
  const { resource, account, region, tags, ...rest } = value;
  if ([resource, account, region, tags].every((pattern) => pattern === undefined))
    throw new Problem(
      `${at}: this suppression names no resource, account, region or tags.`,
      `Name one; or turn the rule off: rules: { ${value.rule}: off }`,
    );
  if (tags && Object.keys(tags).length === 0)
    throw new Problem(`${at}: tags names no tag.`, `Write: tags: { team: shop }, or "*" for any value.`);
  return {
    ...rest,
    ...{ at, resource, region },
    // An id that begins with zeros, unquoted, is a smaller number to YAML.
    account: typeof account === "number" ? String(account).padStart(12, "0") : account,
    tags: tags && Object.fromEntries(Object.entries(tags).map(([key, pattern]) => [key, String(pattern)])),
  };
}

function known(pattern: string, rules: readonly AnyRule[], at: string): ReadonlySet<string> {
  const ids = ruleIds(pattern, rules);
  if (ids.size > 0) return ids;
  if (isGlob(pattern)) throw new Problem(`${at}: No rule matches "${pattern}".`, "List them with: cloud-audit rules");
  assertKnown(
    "rule",
    pattern,
    rules.map(({ id }) => id),
    `${at}: `,
  );
  return ids;
}
