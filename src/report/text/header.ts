import { counted } from "../count.ts";
import { wrap } from "./layout.ts";
import type { ShownReport } from "./shown-report.ts";
import type { Style } from "./style.ts";

/** Which audit this is: a report may be read long after its scan. */
export function header({ tool, scan }: ShownReport, { width, paint, glyph }: Style): string[] {
  const [account = "no account"] = scan.accounts;
  const when = scan.startedAt.toISOString().slice(0, 16).replace("T", " ");
  const parts = [
    `${tool.name} ${tool.version}`,
    scan.accounts.length > 1 ? counted(scan.accounts.length, "account") : `account ${account}`,
    `${when} UTC`,
    ...(scan.source === "replay" ? ["from a recording"] : []),
  ];
  return wrap(parts.join(` ${glyph.dot} `), width).map((line) => paint.dim(line));
}
