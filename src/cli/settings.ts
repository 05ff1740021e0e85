import { optionsOf } from "../config/options.ts";
import { type RuleFilter, selectRules, severitiesOf } from "../config/select.ts";
import { assertKnown, nearest } from "../config/nearest.ts";
import { type Account, type AnyRule, type Outcome, OUTCOMES, Problem, type Severity } from "../model/index.ts";
import type { CatalogueFlags } from "./catalogue.ts";
import { envFilesOf } from "./env-files.ts";
import { type Gate, type GateFlags, gateOf } from "./gate.ts";
import { anchorOf, type OutputFlags } from "./output-plan.ts";
import { sourceFolders } from "./source-folders.ts";
import type { World } from "./world.ts";

// Requests do not arrive as evenly as they were sent: to leave less than so many percent would be throttled for it.
const JITTER = 5;

export interface ScanFlags extends CatalogueFlags, RuleFilter, OutputFlags, GateFlags {
  readonly profile?: string;
  readonly region?: readonly string[];
  readonly tag?: readonly string[];
  readonly envFile?: readonly string[];
  readonly source?: readonly string[];
  readonly demo?: boolean;
  readonly replay?: string;
  readonly record?: string;
  readonly resume?: string;
  readonly show?: readonly string[];
  readonly allowUnknown?: boolean;
  readonly headRoom?: string;
  /** Show what the scan would do; a number: with so many resources of each kind. */
  readonly plan?: true | number;
  readonly checkPermissions?: boolean;
  readonly stats?: boolean;
}

/** What the flags say by themselves, validated: enough to open a source with. */
export interface Asked {
  readonly flags: ScanFlags;
  /** Outcomes to report. */
  readonly show: ReadonlySet<Outcome>;
  readonly regions: readonly string[] | undefined;
  /** Percent of AWS's rate limits that a scan leaves to others; undefined: as usual. */
  readonly headRoom: number | undefined;
  readonly tags: readonly Tag[];
  readonly envFiles: readonly string[];
  /** Folders of infrastructure code. */
  readonly sources: readonly string[];
}

/** Flags and config together, validated: all that a scan needs to know. */
export interface Settings extends Asked {
  readonly rules: readonly AnyRule[];
  /** All that there are, chosen or not. */
  readonly all: readonly AnyRule[];
  readonly severities: ReadonlyMap<string, Severity>;
  readonly options: ReadonlyMap<string, unknown>;
  /** Outcomes whose findings are needed, to report or to count. */
  readonly keep: ReadonlySet<Outcome>;
  readonly failOn: Severity | "never";
  readonly allowUnknown: boolean;
  readonly gate: Gate;
  /** Folders whose node_modules may hold clients of users' rules. */
  readonly clientRoots: readonly string[];
  readonly sarifAnchor: string;
  /**
   * Leaves out the accounts that the config skips.
   * @throws {Problem} when none is left
   */
  accounts(all: readonly Account[]): readonly Account[];
}

export interface Tag {
  readonly key: string;
  /** Absent: any value. */
  readonly value?: string;
}

/** @throws {Problem} when a flag cannot be meant */
export function askedBy(flags: ScanFlags, { cwd }: World): Asked {
  assertNamed("--show", "outcome", flags.show);
  assertNamed("--region", "region", flags.region);
  assertNamed("--tag", "tag", flags.tag);
  assertNamed("--source", "folder", flags.source);
  flags.region?.forEach((region) => assertRegion(region));
  return {
    flags,
    show: outcomes(flags.show ?? ["fail", "unknown"]),
    regions: flags.region,
    headRoom: flags.headRoom === undefined ? undefined : Math.max(JITTER, percent("--head-room", flags.headRoom)),
    tags: (flags.tag ?? []).map(tagOf),
    envFiles: envFilesOf(flags.envFile ?? [], cwd),
    sources: sourceFolders(flags.source ?? [], cwd),
  };
}

/** @throws {Problem} when something of it cannot be meant */
export async function settingsOf(asked: Asked, world: World): Promise<Settings> {
  const { flags, show, regions } = asked;
  // Loaded here, when AWS has been asked who we are: it brings the heads of all rules.
  const { catalogue } = await import("./catalogue.ts");
  const { config, rules: all, ownFiles } = await catalogue(flags, world);
  const values = config?.values ?? {};
  if (values.regions) assertNamed(`${config!.at("regions")}: regions`, "region", values.regions);
  values.regions?.forEach((region) => assertRegion(region, `${config!.at("regions")}: `));
  const rules = selectRules(all, flags, config);
  const skipped = new Set((values.skipAccounts ?? []).map(String));
  return {
    ...asked,
    rules,
    all,
    severities: severitiesOf(all, config),
    options: optionsOf(rules, all, config),
    keep: new Set([...show, "fail", "unknown"]),
    failOn: flags.failOn ?? values.failOn ?? "high",
    allowUnknown: flags.allowUnknown ?? values.allowUnknown ?? false,
    gate: gateOf(flags, { config, rules: all }, world.cwd),
    regions: regions ?? values.regions,
    clientRoots: [...ownFiles, `${world.cwd}/`],
    sarifAnchor: anchorOf(flags, config?.path),
    accounts(accounts) {
      const left = accounts.filter(({ id }) => !skipped.has(id));
      // A report of nothing would look like a good one.
      if (left.length === 0) throw nobodyLeft(accounts, `${config?.at("skipAccounts")}: skipAccounts`);
      return left;
    },
  };
}

const nobodyLeft = (accounts: readonly Account[], where: string) =>
  new Problem(
    `${where} leaves out ${accounts.map(({ id }) => id).join(", ")}, and there is no other account to scan.`,
    "Sign in to another account, or take it out of the list.",
  );

function outcomes(words: readonly string[]): ReadonlySet<Outcome> {
  words.forEach((word) => assertKnown("outcome", word, OUTCOMES));
  return new Set(words as Outcome[]);
}

// The regions there are come from AWS; here only what cannot be one is refused, before anything is asked.
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d+$/;
const WELL_KNOWN = ["us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2", "eu-west-3"].concat([
  ...["eu-central-1", "eu-north-1", "eu-south-1", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1"],
  ...["ap-southeast-1", "ap-southeast-2", "ca-central-1", "sa-east-1", "af-south-1", "me-south-1", "us-gov-west-1"],
]);

function assertRegion(region: string, where = ""): void {
  if (REGION.test(region)) return;
  const near = nearest(region, WELL_KNOWN);
  throw new Problem(
    `${where}There is no region "${region}".`,
    near ? `Did you mean "${near}"?` : "A region looks like eu-west-1.",
  );
}

/** An empty list restricts to nothing, which nobody means: most likely a variable of a script was not set. */
function assertNamed(where: string, what: string, words: readonly string[] | undefined): void {
  if (words?.length === 0) throw new Problem(`${where} names no ${what}.`, "Name one, or leave it out.");
}

/** At least one in a hundred must be left to the scan, or it would never end. */
function percent(flag: string, text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new Problem(`${flag} ${text} is no percentage.`, "Write a whole number from 0 to 99.");
}

function tagOf(text: string): Tag {
  const at = text.indexOf("=");
  if (at === 0)
    throw new Problem(`--tag ${text} names no tag.`, "Write: --tag team=shop, or --tag team for any value.");
  return at < 0 ? { key: text } : { key: text.slice(0, at), value: text.slice(at + 1) };
}
