import { z } from "zod";
import { jsonDiff } from "../../src/diff/json-schema.ts";
import { jsonReport } from "../../src/report/json-schema.ts";
import { jsonPlan } from "../../src/report/plan-schema.ts";

/** The JSON Schemas of what programs read, which ship with the package. */
export const jsonSchemas = (): [path: string, text: string][] => [
  ["schema/report-1.json", published(jsonReport, "report")],
  ["schema/diff-1.json", published(jsonDiff, "diff")],
  ["schema/plan-1.json", published(jsonPlan, "plan")],
];

function published(contract: z.ZodType, name: string): string {
  const schema = z.toJSONSchema(contract, {
    target: "draft-2020-12",
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  const { $schema, ...rest } = schema;
  const whole = { $schema, $id: `urn:cloud-audit:${name}:1`, title: `cloud-audit ${name}`, ...rest };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

// Zod bounds every integer by what JavaScript can count, and spells out `date-time` as a pattern: noise to readers.
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.format === "date-time") delete schema.pattern;
}
