import { describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { controlOf, TABLES } from "../../src/aws/controls/index.ts";
import { FRAMEWORKS } from "../../src/model/index.ts";

const DAY = 86_400_000;
const tables = await Promise.all(Object.entries(TABLES).map(async ([name, load]) => ({ name, ...(await load()) })));
const FORM: Readonly<Record<string, RegExp>> = {
  fsbp: /^[A-Z][A-Za-z0-9]+\.[1-9]\d*$/,
  "cis-3.0": /^[1-5](\.[1-9]\d?){1,2}$/,
  "cis-5.0": /^[1-5](\.[1-9]\d?){1,2}$/,
};

/** Rules that look after a retired control knowingly: what it asked for is still worth asking. */
const STILL_WORTH_IT: Readonly<Record<string, readonly string[]>> = {
  // S3 encrypts all results by itself; the rule asks for a key that the account controls.
  "athena-workgroup-results-unencrypted": ["Athena.1"],
};

describe.each(tables)("the controls of $name", ({ name, asOf, source, controls }) => {
  const entries = Object.entries(controls).map(([id, entry]) => ({ id, ...controlOf(entry) }));

  it("have well-formed ids, each once whatever its case", () => {
    expect(entries.map(({ id }) => id).filter((id) => !FORM[name]!.test(id))).toEqual([]);
    const lower = entries.map(({ id }) => id.toLowerCase());
    expect(lower.filter((id, i) => lower.indexOf(id) !== i)).toEqual([]);
  });

  it("have short titles, and one state at most", () => {
    expect(entries.filter(({ title }) => !/^[A-Z].{7,64}[^.\s]$/.test(title))).toEqual([]);
    expect(
      entries.filter((c) => [c.retired, c.undecidable, c.outside].filter((state) => state !== undefined).length > 1),
    ).toEqual([]);
    const days = entries.flatMap(({ retired }) => (retired ? [retired.slice(0, 10)] : []));
    for (const day of days) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
  });

  it("warn when they are a year old", () => {
    const age = (Date.now() - Date.parse(asOf)) / DAY;
    if (age > 365) console.warn(`The controls of ${name} in src/aws/controls are of ${asOf}: compare with ${source}.`);
    expect(age).toBeGreaterThan(0);
    expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
  });

  it("are all that the rules name, and none of those is retired or undecidable", () => {
    const wrong = rules.flatMap((rule) =>
      FRAMEWORKS[name]!.controls(rule.references).flatMap((id) => {
        const entry = controls[id];
        if (!entry) return [`${rule.id} names ${id}, which is no control of ${name}`];
        const { retired, undecidable } = controlOf(entry);
        const excused = STILL_WORTH_IT[rule.id]?.includes(id);
        return (retired && !excused) || undecidable ? [`${rule.id} names ${id}: ${retired ?? undecidable}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

it("has no parts of one table that overwrite each other", async () => {
  const parts = ["fsbp-a-d", "fsbp-e", "fsbp-f-q", "fsbp-r-z", "fsbp-retired", "fsbp-outside"];
  const modules = await Promise.all(parts.map((part) => import(`../../src/aws/controls/${part}.ts`)));
  const ids = modules.flatMap((module) => Object.keys(Object.values(module)[0] as object));
  expect(ids.length).toBe(new Set(ids).size);
  expect(ids.length).toBe(Object.keys((await TABLES["fsbp"]!()).controls).length);
});

it("knows the whole of each benchmark of CIS", () => {
  const sizes = tables.map(({ name, controls }) => [name, Object.keys(controls).length]);
  expect(Object.fromEntries(sizes)).toMatchObject({ "cis-3.0": 62, "cis-5.0": 63 });
});
