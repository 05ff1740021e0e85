import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../model/index.ts";
import { counted } from "../report/count.ts";
import { baselineText } from "../suppress/baseline-file.ts";
import { EXIT } from "./failure.ts";
import { complain } from "./judge.ts";
import { assertWritable, openOutputs } from "./outputs.ts";
import { audit } from "./scan.ts";
import type { ScanFlags } from "./settings.ts";
import type { World } from "./world.ts";

/**
 * `cloud-audit baseline write <file>`: scans, and remembers what fails. Ends with 0, whatever fails; with 3 where
 * something is unknown, since it will be new to the baseline once it can be read.
 */
export async function writeBaseline(file: string, flags: ScanFlags, world: World): Promise<number> {
  const reports = [flags.format, flags.output, flags.o].some((flag) => flag !== undefined);
  const outputs = reports ? openOutputs(flags, world) : undefined;
  assertWritable(resolve(world.cwd, file), file, "baseline");
  return audit(flags, world, async (report, { complaints }, settings) => {
    if (report.scan.interrupted)
      throw new Problem(
        "The scan was stopped before its end: no baseline was written.",
        "Half of one would hide what is new.",
      );
    const failures = report.findings.filter(({ outcome }) => outcome === "fail").length;
    put(baselineText(report.findings), file, world);
    await outputs?.write(report, settings);
    if (!flags.quiet) {
      world.stderr.write(`${counted(failures, "known failure")} written to ${file}.\n`);
      const { unknown } = report.summary;
      if (unknown > 0)
        world.stderr.write(`${counted(unknown, "check")} could not be decided: what fails among them will be new.\n`);
    }
    complain(complaints, settings, world);
    return report.summary.unknown > 0 && !settings.allowUnknown ? EXIT.unknown : EXIT.good;
  });
}

function put(text: string, file: string, { cwd }: World): void {
  try {
    writeFileSync(resolve(cwd, file), text);
  } catch (error) {
    throw new Problem(`The baseline could not be written to ${file} (${(error as NodeJS.ErrnoException).code}).`);
  }
}
