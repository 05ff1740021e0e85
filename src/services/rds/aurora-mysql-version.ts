/** The numbers of an Aurora MySQL version: `8.0.mysql_aurora.3.08.0` is MySQL 8.0, Aurora 3.8.0. */
function numbersOf(version: string): { mysql: number[]; aurora: number[] } {
  const [mysql = "", aurora = ""] = version.split(".mysql_aurora.");
  return { mysql: mysql.split(".").map(Number), aurora: aurora.split(".").map(Number) };
}

/** Whether one is older than another: by its MySQL version first, then by Aurora's own. */
export function isOlder(version: string, than: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  return (compare(one.mysql, other.mysql) || compare(one.aurora, other.aurora)) < 0;
}

/** Whether it is a patch of the same minor version: 3.04.2 and 3.04.0 are both 3.04. */
export function isSameMinor(version: string, as: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(as)];
  return compare(one.mysql, other.mysql) === 0 && compare(one.aurora.slice(0, 2), other.aurora.slice(0, 2)) === 0;
}

/** Negative when the first is the lower; missing numbers count as zero. */
function compare(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  const at = Array.from({ length }, (_, i) => (one[i] ?? 0) - (other[i] ?? 0)).find((difference) => difference !== 0);
  return at ?? 0;
}
