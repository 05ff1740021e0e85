/**
 * Rows of a text of comma-separated values by the names of its first line; fields may be quoted (RFC 4180).
 * @throws TypeError for a line with fewer or more fields: what it says of one could be another's
 */
export function csvRows(text: string): Record<string, string>[] {
  const [names = [], ...rows] = text.split(/\r?\n/).filter(Boolean).map(fields);
  return rows.map((row, at) => {
    if (row.length !== names.length)
      throw new TypeError(`line ${at + 2} has ${row.length} fields, not ${names.length}`);
    return Object.fromEntries(names.map((name, i) => [name, row[i]!]));
  });
}

function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}
