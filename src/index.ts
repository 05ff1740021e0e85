/**
 * The library of rule authors: `import { bucket, defineRule, fail, pass } from "cloud-audit"`.
 * Pure data and functions; it reads nothing by itself.
 */
export { defineRule, fail, pass, skip, z } from "./rule/index.ts";
export { batched, details, each, fact, from, kind, service } from "./model/index.ts";
export * from "./services/index.ts";
export type {
  Collection,
  Evidence,
  Fact,
  Fix,
  Identity,
  Kind,
  Read,
  References,
  Resource,
  Scope,
  Selection,
  Severity,
  Tags,
  Verdict,
} from "./model/index.ts";
export type { Rule } from "./rule/index.ts";
