import type { CodeLine } from "../../model/index.ts";
import { evidenceLines } from "./evidence.ts";
import { counted, grouped as thousands } from "../count.ts";
import type { Group } from "./groups.ts";
import { beside, indented, pad, widest, wrap } from "./layout.ts";
import type { Shown } from "./shown.ts";
import type { Style } from "./style.ts";

const INDENT = 4;
/** A message in fewer columns is hard to read: it then stands below its resource. */
const READABLE = 36;

/** The resources of a group, each with what is so with it; the first few, unless all were asked for. */
export function resourceLines(group: Group, accounts: number, style: Style): string[] {
  const rows = group.some;
  const columns = tableOf(rows, accounts, style);
  const lines = rows.flatMap((row) => (columns ? besideName(row, columns, style) : belowName(row, accounts, style)));
  const left = group.size - rows.length;
  const more = `${style.glyph.more} and ${thousands(left)} more (all of them with --verbose or --format json)`;
  const rest = left > 0 ? wrap(more, style.width - INDENT).map((line) => style.paint.dim(line)) : [];
  return indented([...lines, ...rest], INDENT);
}

interface Columns {
  readonly name: number;
  readonly region: number;
  readonly account: number;
  readonly message: number;
}

/** Widths of the columns of a table, or none when its messages would be squeezed. */
function tableOf(rows: readonly Shown[], accounts: number, { width, verbose }: Style): Columns | undefined {
  const name = widest(rows.map(({ resource }) => resource.name)) + 2;
  const region = widest(rows.map(({ resource }) => resource.region)) + 2;
  const account = accounts > 1 ? widest(rows.map(({ resource }) => resource.account)) + 2 : 0;
  const message = width - INDENT - name - region - account;
  const words = widest(rows.flatMap((row) => [...row.message.split(" "), verbose ? row.resource.arn : ""]));
  return message >= Math.max(READABLE, words) ? { name, region, account, message } : undefined;
}

function besideName(row: Shown, columns: Columns, style: Style): string[] {
  const { name, region, account } = row.resource;
  const { paint } = style;
  const place = pad(region, columns.region) + (columns.account ? pad(account, columns.account) : "");
  const lines = details(row, columns.message, style);
  if (lines.length === 0) return [`${pad(name, columns.name)}${paint.dim(place.trimEnd())}`];
  return beside(pad(name, columns.name) + paint.dim(place), columns.name + columns.region + columns.account, lines);
}

function belowName(row: Shown, accounts: number, style: Style): string[] {
  const { name, region, account } = row.resource;
  const { paint, glyph } = style;
  const width = style.width - INDENT;
  const place = accounts > 1 ? `${region} ${glyph.dot} ${account}` : region;
  const fits = widest([`${name}  ${place}`]) <= width;
  const title = fits
    ? [`${name}  ${paint.dim(place)}`]
    : [
        ...wrap(name, width),
        ...indented(
          wrap(place, width - 2).map((line) => paint.dim(line)),
          2,
        ),
      ];
  return [...title, ...indented(details(row, width - 2, style), 2)];
}

function details(row: Shown, columns: number, style: Style): string[] {
  const { paint, verbose } = style;
  const message = row.message ? wrap(row.message, columns) : [];
  const place = row.source ? wrap(placeText(row.source, verbose), columns) : [];
  // The message names what decided; the data behind it is for who asks for it.
  const more = verbose ? [...evidenceLines(row.evidence, columns, style), ...identity(row, columns)] : [];
  return [...message, ...[...place, ...more].map((line) => paint.dim(line))];
}

/** As terminals and editors open it. */
function placeText({ file, line, column, address }: CodeLine, verbose: boolean): string {
  const at = `${file}:${line}${column === undefined ? "" : `:${column}`}`;
  return verbose ? `${at} (${address})` : at;
}

function identity({ resource: { arn, tags } }: Shown, columns: number): string[] {
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  return [arn, ...(pairs.length > 0 ? [`${counted(pairs.length, "tag")}: ${pairs.join(", ")}`] : [])].flatMap((text) =>
    wrap(text, columns),
  );
}
