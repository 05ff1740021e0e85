import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { EXIT } from "./failure.ts";
import { FORMATS, frameworkNames, OUTCOME_NAMES, SEVERITY_NAMES } from "./words.ts";
import type { World } from "./world.ts";

/**
 * Reads the arguments and runs the command that they name. Each command's code is loaded only when it runs.
 * @returns the exit code
 */
export async function parse(world: World): Promise<number> {
  let exit: number = EXIT.good;
  const command = program(world, (code) => (exit = code));
  try {
    await command.parseAsync(["node", "cloud-audit", ...world.argv]);
    return exit;
  } catch (error) {
    // Commander has already said what is wrong with the arguments.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.cannotRun;
    throw error;
  }
}

/** The commands and their flags. */
export function program(world: World, ended: (code: number) => void): Command {
  const { stdout, stderr, version } = world;
  const root = new Command("cloud-audit")
    .description("Audits the live state of AWS accounts, and says what it could not read.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      outputError: (text, write) => write(text.replace(/^error: /, "cloud-audit: ")),
    })
    .configureHelp({ subcommandTerm })
    .addHelpText("after", EXAMPLES)
    .showHelpAfterError("  See: cloud-audit --help");
  const command = (name: string, flags: (own: Command) => Command) => {
    const own = root.command(name);
    return isNamed(name, world) ? flags(own) : own;
  };

  command("scan", (own) => reckoningFlags(gateFlags(scanFlags(selectionFlags(own)))))
    .description("read the account, run the rules, print a report")
    .action(async (flags) =>
      ended(
        flags.plan === undefined
          ? await (await import("./scan.ts")).scan(flags, world)
          : await (await import("./scan-plan.ts")).showPlan(flags, world),
      ),
    );
  baselineCommand(root, world, ended);
  root
    .command("diff")
    .description("compare two JSON reports: what is new, fixed, changed, or became unknown")
    .argument("<old.json>")
    .argument("<new.json>")
    .addOption(new Option("--format <format>", "format on standard output").choices(DIFF_FORMATS).default("text"))
    .addOption(
      new Option("--fail-on <severity>", "exit 1 for new failures from this severity on").choices(SEVERITY_NAMES),
    )
    .action(async (old, recent, flags) => ended(await (await import("./diff.ts")).diff(old, recent, flags, world)));
  command("rules", selectionFlags)
    .description("list the rules")
    .option("--coverage", "show the controls of frameworks instead: decided, without a rule, retired, undecidable")
    .option("--json", "as JSON")
    .action(async (flags) => ended(await (await import("./rules.ts")).listRules(flags, world)));
  command("explain", ownRulesFlags)
    .argument("<rule-id>")
    .description("say what a rule is about, what it reads, and how to mend what it finds")
    .action(async (id: string, flags) => ended(await (await import("./explain.ts")).explain(id, flags, world)));
  command("permissions", selectionFlags)
    .description("print the least-privilege IAM policy for the chosen rules (needs no credentials)")
    .action(async (flags) => ended(await (await import("./permissions.ts")).permissions(flags, world)));
  return root;
}

const DIFF_FORMATS = ["text", "json", "markdown"] as const;

function baselineCommand(root: Command, world: World, ended: (code: number) => void): void {
  const baseline = root.command("baseline").description("remember the failures of today, to gate on new ones");
  const write = baseline
    .command("write")
    .description("scan, and write the failures to a file for review; then: scan --baseline <file>")
    .argument("<file>");
  if (isNamed("baseline", world)) scanFlags(selectionFlags(write));
  write.action(async (file, flags) => ended(await (await import("./baseline.ts")).writeBaseline(file, flags, world)));
}

// To set flags up costs a start as much as all else that is done before a command runs, so a command has its own only
// where it is named. A world without arguments is that of the documentation, which wants all.
const isNamed = (name: string, { argv }: Partial<World>) => argv?.includes(name) ?? true;

/** A command in the list of commands: that one of the first level has flags is known without setting them up. */
function subcommandTerm(command: Command): string {
  const { commands, options, parent, registeredArguments } = command;
  const hasFlags = options.length > 0 || (parent?.parent === null && commands.length === 0);
  const words = registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`));
  return [command.name(), ...(hasFlags ? ["[options]"] : []), ...words].join(" ");
}

const EXAMPLES = `
Examples:
  $ cloud-audit scan --demo            look around without an AWS account
  $ cloud-audit scan --profile prod    audit every enabled region
  $ cloud-audit scan --region eu-west-1 -o sarif=out.sarif
  $ cloud-audit explain rds-instance-single-az
  $ cloud-audit permissions > policy.json

Exit codes:
  0  everything chosen was evaluated, nothing at or above --fail-on failed
  1  something failed
  2  the command could not run
  3  nothing failed, but something could not be read (see --allow-unknown)`;

/** Splits `a,b` and repeated flags into one list. */
const list = (value: string, earlier: readonly string[] = []): readonly string[] => [
  ...earlier,
  ...value
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean),
];

function ownRulesFlags(command: Command): Command {
  return command
    .option("--rules <path|package>", "rules of your own: a file, a folder or a package; repeatable", list)
    .option("--config <file>", "config file (default: cloud-audit.yaml, here or in a folder above)")
    .option("--verbose", "more detail, and stack traces of faults");
}

function selectionFlags(command: Command): Command {
  return ownRulesFlags(
    command
      .option("--rule <id|glob>", "only these rules; repeatable", list)
      .option("--skip-rule <id|glob>", "not these rules; repeatable", list)
      .option("--service <name>", "only rules of these services, such as rds,s3", list)
      .option("--framework <name>", `only rules of a framework: ${frameworkNames.join(", ")}`, list)
      .addOption(new Option("--severity <min>", "only rules of this severity or worse").choices(SEVERITY_NAMES)),
  );
}

function scanFlags(command: Command): Command {
  return command
    .option("--profile <name>", "profile of your AWS configuration")
    .option("--region <a,b>", "only these regions (default: every region that the account has enabled)", list)
    .option("--tag <k=v>", "only resources with this tag; repeatable, all must match", list)
    .addOption(
      new Option("--env-file <path>", "also look for secrets in a local .env file; repeatable")
        .argParser(list)
        .conflicts(["demo", "replay"]),
    )
    .option("--demo", "audit the account that ships with the package; no AWS account needed")
    .addOption(new Option("--replay <path>", "audit a recording again, offline").conflicts("demo"))
    .addOption(new Option("--record <path>", "save what the scan reads (secrets masked)").conflicts(["demo", "replay"]))
    .addOption(
      new Option("--resume <path>", "go on with a scan that was stopped, from its recording").conflicts([
        ...["demo", "replay", "region", "envFile"],
      ]),
    )
    .addOption(new Option("--format <format>", "format of the report on standard output").choices(FORMATS))
    .option("--output <file>", "write the report of --format to a file")
    .option("-o <format=file>", "also write a report; repeatable: -o json=a.json -o sarif=b.sarif", list)
    .option("--source <dir>", "show findings at the lines of the infrastructure code in this folder; repeatable", list)
    .option("--sarif-anchor <file>", "file of the repository that SARIF results are shown at")
    .option("--github", "also write Markdown to the summary of the GitHub Actions step")
    .addOption(new Option("--show <outcomes>", `outcomes to report: ${OUTCOME_NAMES.join(", ")}`).argParser(list))
    .option("--allow-unknown", "do not exit 3 for what could not be read")
    .option("--head-room <percent>", "percent of AWS's rate limits to leave to others (default: 30, at least 5)")
    .option("--quiet", "no progress and no notes; no text report beside files")
    .option("--no-color", "no colours");
}

function gateFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--fail-on <severity>", "exit 1 from this severity on (default: high)").choices([
        ...SEVERITY_NAMES,
        "never",
      ]),
    )
    .option("--baseline <file>", "exit 1 only for failures that this file does not list; see: baseline write")
    .option("--min-coverage <percent>", "exit 3 when less was decided, --allow-unknown or not", percent)
    .option("--strict-suppressions", "exit 2 for unused, misspelt, expired and over-broad suppressions");
}

function reckoningFlags(command: Command): Command {
  return command
    .addOption(
      new Option("--plan [resources]", "do not scan: show calls, time and costs, if there are so many of each kind")
        .argParser(wholeNumber)
        .conflicts(["record", "resume", "baseline", "stats"]),
    )
    .addOption(
      new Option(
        "--check-permissions",
        "with --plan: ask IAM which actions you lack (needs iam:SimulatePrincipalPolicy, iam:GetRole)",
      ).conflicts(["demo", "replay"]),
    )
    .option("--stats", "measure the scan: calls, retries, latency and waits of each operation, on standard error");
}

function wholeNumber(value: string): number {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError("It should be a whole number.");
}

function percent(value: string): number {
  const number = Number(value);
  if (value.trim() === "" || !(number >= 0 && number <= 100))
    throw new InvalidArgumentError("It should be a number from 0 to 100.");
  return number;
}
