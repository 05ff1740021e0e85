import * as z from "zod/mini";
import { SEVERITIES } from "../model/index.ts";

const severity = z.enum(SEVERITIES);
const ruleSetting = z.union([
  z.boolean(),
  z.enum(["on", "off"]),
  severity,
  z.strictObject({
    enabled: z.optional(z.boolean()),
    severity: z.optional(severity),
    options: z.optional(z.record(z.string(), z.unknown())),
  }),
]);

/** The shape of cloud-audit.yaml. */
export const configFile = z.strictObject({
  regions: z.optional(z.array(z.string())),
  skipAccounts: z.optional(z.array(z.union([z.string(), z.number()]))),
  failOn: z.optional(z.enum([...SEVERITIES, "never"])),
  allowUnknown: z.optional(z.boolean()),
  rules: z.optional(z.record(z.string(), ruleSetting)),
  customRules: z.optional(z.array(z.string())),
  // Read entry by entry, each with words of its own for what is wrong with it.
  suppressions: z.optional(z.unknown()),
  gates: z.optional(z.unknown()),
  include: z.optional(z.array(z.string())),
  neverSuppress: z.optional(z.array(z.string())),
  suppressionTag: z.optional(z.string()),
});
export type ConfigFile = z.infer<typeof configFile>;

const text = z.string().check(z.trim(), z.minLength(1));
const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** An entry of `suppressions`. */
export const suppression = z.strictObject({
  rule: text,
  resource: z.optional(text),
  account: z.optional(z.union([text, z.number()])),
  region: z.optional(text),
  tags: z.optional(z.record(z.string(), scalar)),
  reason: text,
  owner: z.optional(text),
  expires: z.optional(z.iso.date()),
  maxMatches: z.optional(z.int().check(z.minimum(1))),
});

/** An entry of `gates`. */
export const gate = z.strictObject({
  rule: z.optional(text),
  framework: z.optional(text),
  failOn: z.enum([...SEVERITIES, "never"]),
});

export const CONFIG_KEYS = [
  ...(["regions", "skipAccounts", "failOn", "allowUnknown", "rules", "customRules"] as const),
  ...(["suppressions", "include", "neverSuppress", "suppressionTag", "gates"] as const),
] as const;
export const RULE_SETTING_KEYS = ["enabled", "severity", "options"] as const;
