/**
 * IAM's wildcards: `*` is any run of characters, `?` is one. They do not stop at `:` or `/`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function matches(pattern: string, text: string): boolean {
  return walk(pattern, text, (p, t) => p === "?" || p === t);
}

/** True when all that `inner` matches, `outer` matches too. May miss odd cases (`a*` + `?`), never claims falsely. */
export function includes(outer: string, inner: string): boolean {
  return walk(outer, inner, (o, i) => (o === "?" ? i !== "*" : o === i));
}

/** Matches with one backtracking point, which is enough for `*`: at worst pattern × text steps. */
function walk(pattern: string, text: string, same: (p: string, t: string) => boolean): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === "*") {
      star = p++;
      mark = t;
    } else if (p < pattern.length && same(pattern[p]!, text[t]!)) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

const WILD = /[*?]/;

/** True when some text is matched by both patterns. */
export function overlap(a: string, b: string): boolean {
  if (!WILD.test(a)) return matches(b, a);
  if (!WILD.test(b)) return matches(a, b);
  // Most differ before their first wildcard.
  const [head, other] = [a.slice(0, a.search(WILD)), b.slice(0, b.search(WILD))];
  if (!head.startsWith(other) && !other.startsWith(head)) return false;
  // row[j] answers for what is left of the two patterns, a[i..] and b[j..]; below is the row of i + 1.
  let below: readonly boolean[] = [];
  for (let i = a.length; i >= 0; i--) {
    const row: boolean[] = [];
    for (let j = b.length; j >= 0; j--) {
      const [x, y] = [a[i], b[j]];
      if (x === "*" || y === "*") row[j] = (below[j] ?? false) || (row[j + 1] ?? false);
      else if (x === undefined || y === undefined) row[j] = x === y;
      else row[j] = (x === y || x === "?" || y === "?") && below[j + 1] === true;
    }
    below = row;
  }
  return below[0] ?? false;
}
