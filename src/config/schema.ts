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
});
export type ConfigFile = z.infer<typeof configFile>;

export const CONFIG_KEYS = ["regions", "skipAccounts", "failOn", "allowUnknown", "rules", "customRules"] as const;
export const RULE_SETTING_KEYS = ["enabled", "severity", "options"] as const;
