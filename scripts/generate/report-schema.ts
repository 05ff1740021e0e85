import { z } from "zod";
import { jsonReport } from "../../src/report/json-schema.ts";

/** The JSON Schema of `--format json`, which ships with the package. */
export async function reportSchema(): Promise<[path: string, text: string]> {
  const schema = z.toJSONSchema(jsonReport, {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  const { $schema, ...rest } = schema;
  const whole = { $schema, $id: "urn:cloud-audit:report:1", title: "cloud-audit report", ...rest };
  return ["schema/report-1.json", `${JSON.stringify(whole, null, 2)}\n`];
}

// Zod bounds every integer by what JavaScript can count, and spells out `date-time` as a pattern: noise to readers.
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === "date-time") delete schema.pattern;
}
