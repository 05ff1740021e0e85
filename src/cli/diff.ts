import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { compare, type Diff } from "../diff/compare.ts";
import { leftOut } from "../diff/doubts.ts";
import { parseReport } from "../diff/parse.ts";
import { Problem, type Severity } from "../model/index.ts";
import type { JsonReport } from "../report/json-schema.ts";
import { isAtLeast } from "./exit-code.ts";
import { EXIT } from "./failure.ts";
import type { World } from "./world.ts";

export interface DiffFlags {
  readonly format: "text" | "json" | "markdown";
  readonly failOn?: Severity;
}

const FORMATS: Readonly<Record<DiffFlags["format"], () => Promise<(diff: Diff) => string>>> = {
  text: async () => (await import("../diff/text.ts")).diffText,
  json: async () => (await import("../diff/json.ts")).diffJson,
  markdown: async () => (await import("../diff/markdown.ts")).diffMarkdown,
};

/** `cloud-audit diff <old.json> <new.json>`: what became of the failures; 1 for new ones from --fail-on on. */
export async function diff(old: string, recent: string, { format, failOn }: DiffFlags, world: World): Promise<number> {
  const [before, after] = [read(old, world), read(recent, world)];
  if (failOn && leftOut(after, "fail") > 0)
    throw new Problem(
      `${recent} leaves out failures: whether one is new cannot be told.`,
      "Scan with --show fail,unknown, as it is by default.",
    );
  const found = compare(before, after);
  world.stdout.write((await FORMATS[format]())(found));
  return failOn && found.new.some(({ finding }) => isAtLeast(finding.severity, failOn)) ? EXIT.failed : EXIT.good;
}

function read(path: string, { cwd }: World): JsonReport {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, path), "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(`The report ${path} ${code === "ENOENT" ? "does not exist" : `cannot be read (${code})`}.`);
  }
  return parseReport(text, path);
}
