import type { Estimate } from "../collect/outlook.ts";
import type { Queue } from "../source/traffic.ts";

/** How far a scan is. */
export interface Standing {
  /** Whose it is; undefined while signing in. */
  readonly account: string | undefined;
  readonly sent: number;
  readonly done: number;
  /** Seconds since it began. */
  readonly elapsed: number;
  readonly estimate: Estimate | undefined;
}

// In the first seconds it is not known yet what there is.
const EARLY_S = 3;
const BAR = 16;

/** One line about it that fits into so many columns: what matters least is left out first. */
export function progressLine({ account, sent, done, elapsed, estimate }: Standing, columns: number): string {
  const passed = `${elapsed.toFixed(0)} s`;
  if (account === undefined) return `signing in · ${passed}`.slice(0, columns);
  const expected = sent + (estimate?.calls ?? 0);
  const told = elapsed >= EARLY_S ? estimate : undefined;
  // In the order of reading; the number says what goes first where it does not fit.
  const parts: (readonly [number, string | undefined])[] = [
    [4, account],
    [2, expected > 0 ? bar(done / expected) : undefined],
    [0, `${counted(done)}/${counted(expected)} calls`],
    [1, told && told.seconds >= 1 ? `about ${duration(told.seconds)} left` : undefined],
    [3, told?.slowest && told.seconds >= 1 ? `waiting for ${named(told.slowest)}` : undefined],
    [5, passed],
  ];
  let shown = parts.flatMap(([rank, text]) => (text === undefined ? [] : [{ rank, text }]));
  const line = () => shown.map(({ text }) => text).join(" · ");
  while (shown.length > 1 && line().length > columns) {
    const least = Math.max(...shown.map(({ rank }) => rank));
    shown = shown.filter(({ rank }) => rank < least);
  }
  return line().slice(0, columns);
}

function bar(share: number): string {
  const full = Math.floor(Math.min(1, share) * BAR);
  return "█".repeat(full) + "░".repeat(BAR - full);
}

const counted = (calls: number) => calls.toLocaleString("en-US");

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** `lambda control plane: 10.5 calls/s in eu-west-1`; for what no limit holds up: `answers of s3 in eu-west-1`. */
function named({ name, region, each, isLimit }: Queue): string {
  const place = region === "" ? "" : ` in ${region}`;
  return isLimit ? `${name}: ${Number((1 / each).toFixed(1))} calls/s${place}` : `answers of ${name}${place}`;
}
