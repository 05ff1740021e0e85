import type { AnyRule, Finding } from "../../src/model/index.ts";
import type { Entry, Scope, Suppressions } from "../../src/suppress/entry.ts";
import type { Context } from "../../src/suppress/suppress.ts";
import { ACCOUNT, aFinding, aRule } from "../report/sample.ts";

export const VERSIONING = aRule({ aliases: ["s3-bucket-unversioned"] });
export const LOGS = aRule({ id: "s3-bucket-logs-off" });
export const RULES: readonly AnyRule[] = [VERSIONING, LOGS, aRule({ id: "rds-instance-single-az" })];

export const aBucket = (name: string, some: Partial<Finding["resource"]> = {}, rule = VERSIONING): Finding =>
  aFinding(rule, { resource: { name, ...some } });

export const anEntry = (some: Partial<Entry> = {}): Entry => ({
  rule: "s3-bucket-versioning-off",
  reason: "rebuilt every night",
  at: "cloud-audit.yaml:2",
  ...((some.resource ?? some.account ?? some.region ?? some.tags) ? {} : { resource: "scratch-*" }),
  ...some,
});

export const policy = (entries: readonly Entry[], some: Partial<Suppressions> = {}): Suppressions => ({
  entries,
  never: new Set(),
  ...some,
});

export const aScope = (some: Partial<Scope> = {}): Scope => ({
  rules: new Set(RULES.map(({ id }) => id)),
  accounts: [ACCOUNT],
  regions: ["global", "eu-west-1", "us-east-1"],
  fewerRules: false,
  fewerResources: false,
  ...some,
});

export const aContext = (some: Partial<Context> = {}): Context => ({
  rules: RULES,
  scope: aScope(),
  now: new Date("2026-06-15T12:00:00Z"),
  ...some,
});
