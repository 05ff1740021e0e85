import type { AnyRule } from "../model/index.ts";

/**
 * A rule's options in words: name, default, description. They are read off the schema itself: the defaults by
 * validating nothing, the descriptions from its shape where it has one.
 */
export function optionLines(rule: AnyRule): string[] {
  const parsed = rule.options?.safeParse({});
  if (!parsed?.success) return [];
  return Object.entries(parsed.data as object).map(([name, value]) => {
    const text = description(rule.options, name);
    return `${name}: ${JSON.stringify(value)} by default${text ? `. ${text}` : ""}`;
  });
}

interface Described {
  readonly description?: string;
  readonly meta?: () => { description?: string } | undefined;
}

function description(schema: unknown, name: string): string | undefined {
  const shape = (schema as { shape?: Record<string, Described> }).shape ?? (schema as any)?._zod?.def?.shape;
  const field = shape?.[name] as Described | undefined;
  return field?.meta?.()?.description ?? field?.description;
}
