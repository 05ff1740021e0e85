import type { World } from "./world.ts";

/** How to write for a person at this output. */
export interface Terminal {
  /** Columns. */
  readonly width: number;
  /** Levels of chalk: 0 none, 1 sixteen, 2 256, 3 all colours. */
  readonly color: 0 | 1 | 2 | 3;
  readonly unicode: boolean;
  readonly verbose: boolean;
}

export function terminal({ stdout, env }: World, flags: { color?: boolean; verbose?: boolean }): Terminal {
  return {
    width: stdout.columns ?? (Number(env["COLUMNS"]) || 100),
    color: flags.color === false ? 0 : colorLevel(env, stdout.isTTY === true),
    unicode: !/^(C|POSIX)$/.test(env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "UTF-8") && env["TERM"] !== "linux",
    verbose: flags.verbose === true,
  };
}

/** NO_COLOR (https://no-color.org) and FORCE_COLOR, then what the terminal says of itself. chalk asks neither. */
function colorLevel(env: World["env"], isTTY: boolean): 0 | 1 | 2 | 3 {
  if (env["NO_COLOR"]) return 0;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined)
    return forced === "0" || forced === "false" ? 0 : forced === "2" ? 2 : forced === "3" ? 3 : 1;
  if (!isTTY || env["TERM"] === "dumb") return 0;
  if (/truecolor|24bit/.test(env["COLORTERM"] ?? "")) return 3;
  return /256/.test(env["TERM"] ?? "") ? 2 : 1;
}
