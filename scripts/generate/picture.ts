import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import stringWidth from "string-width";
import { main } from "../../src/main.ts";

const COLUMNS = 100;
const CELL = { width: 8.43, height: 18 };
const MARGIN = 20;

/**
 * What the demo prints on a colour terminal, as a picture: its beginning and its end.
 * @param recording the demo's path in the package, and its text
 */
export async function demoPicture(recording: readonly [path: string, text: string]): Promise<[string, string]> {
  const lines = (await demoOutput(recording)).trimEnd().split("\n");
  const summary = lines.findIndex((line) => line.includes("Could not be read"));
  const shown = [...lines.slice(1, 34), "", "\u001b[2m  …\u001b[22m", "", ...lines.slice(summary)];
  return ["docs/demo.svg", svg(["\u001b[1m$ cloud-audit scan --demo\u001b[22m", "", ...shown])];
}

async function demoOutput([path, recording]: readonly [string, string]): Promise<string> {
  const packageRoot = mkdtempSync(join(tmpdir(), "cloud-audit-picture-"));
  mkdirSync(dirname(join(packageRoot, path)), { recursive: true });
  writeFileSync(join(packageRoot, path), recording);
  let text = "";
  try {
    await main({
      argv: ["scan", "--demo"],
      env: { COLORTERM: "truecolor", LANG: "C.UTF-8" },
      cwd: packageRoot,
      packageRoot,
      version: "demo",
      stdout: { write: (part: string) => (text += part), isTTY: true, columns: COLUMNS },
      stderr: { write: () => {} },
      now: () => new Date("2026-11-02T09:30:00Z"),
      interrupted: new AbortController().signal,
    });
    return text;
  } finally {
    rmSync(packageRoot, { recursive: true });
  }
}

const ANSI = /\u001b\[([\d;]*)m/g;
// chalk's own sixteen colours, as a dark terminal shows them.
const COLORS: Readonly<Record<string, string>> = {
  31: "#ff6b6b",
  32: "#7bd88f",
  33: "#ffd166",
  34: "#7aa2f7",
  35: "#d08bff",
  36: "#6fd3e3",
  90: "#7d8590",
  91: "#ff8f8f",
  93: "#ffe08a",
};

function svg(lines: readonly string[]): string {
  const [width, height] = [COLUMNS * CELL.width + 2 * MARGIN, lines.length * CELL.height + 2 * MARGIN];
  const rows = lines.map(
    (line, i) => `<text x="${MARGIN}" y="${MARGIN + (i + 0.8) * CELL.height}">${spans(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="cloud-audit scan --demo">
<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#e6edf3;white-space:pre}.b{font-weight:bold}.d{opacity:.6}</style>
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
${rows.join("\n")}
</svg>
`;
}

/** A line's parts with their style, each at its own column: fonts differ in the width of symbols. */
function spans(line: string): string {
  const parts: string[] = [];
  let [style, from, column] = [{ bold: false, dim: false, color: "" }, 0, 0];
  const put = (text: string) => {
    if (text === "") return;
    const classes = `${style.bold ? "b" : ""}${style.dim ? " d" : ""}`.trim();
    const look = `${classes && ` class="${classes}"`}${style.color && ` fill="${style.color}"`}`;
    parts.push(`<tspan x="${(MARGIN + column * CELL.width).toFixed(1)}"${look}>${escaped(text)}</tspan>`);
    column += stringWidth(text);
  };
  for (const match of line.matchAll(ANSI)) {
    put(line.slice(from, match.index));
    from = match.index + match[0].length;
    for (const code of match[1]!.split(";")) style = restyled(style, code);
  }
  put(line.slice(from));
  return parts.join("");
}

type Style = { bold: boolean; dim: boolean; color: string };

function restyled(style: Style, code: string): Style {
  if (code === "0" || code === "") return { bold: false, dim: false, color: "" };
  if (code === "1") return { ...style, bold: true };
  if (code === "2") return { ...style, dim: true };
  if (code === "22") return { ...style, bold: false, dim: false };
  if (code === "39") return { ...style, color: "" };
  return COLORS[code] ? { ...style, color: COLORS[code] } : style;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
