/** The contract of `diff --format json`; the published JSON Schema is generated from it, and nothing loads it when the program runs. */
import { z } from "zod";
import { OUTCOMES } from "../model/index.ts";
import { jsonFinding } from "../report/json-schema.ts";

const entry = z.strictObject({
  finding: jsonFinding,
  was: z
    .enum(OUTCOMES)
    .optional()
    .describe("What its rule said of its resource before; absent where nothing was said."),
});

export const jsonDiff = z
  .strictObject({
    schemaVersion: z.literal(1),
    new: z.array(entry).describe("Failures that the old report does not have."),
    fixed: z.array(jsonFinding).describe("Failures that are no more, though looked at and decided."),
    changed: z
      .array(z.strictObject({ before: jsonFinding, after: jsonFinding }))
      .describe("Failures in both, with another severity or message."),
    unknown: z.array(entry).describe("What could not be decided any more, or was not there before."),
    suppressed: z.array(jsonFinding).describe("Old failures that somebody accepted since."),
    untold: z.array(jsonFinding).describe("Old failures of which the new report cannot tell."),
    notes: z.array(z.string()).describe("What the reports do not hold, and what that makes doubtful."),
  })
  .describe("What became of the failures between two reports of cloud-audit.");

type Whole = z.infer<typeof jsonDiff>;
export type JsonDiff = { readonly [Part in keyof Whole]: Readonly<Whole[Part]> };
