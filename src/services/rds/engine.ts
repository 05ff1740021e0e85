/** What the name of a database engine, or of a cluster's mode, tells. */

/**
 * The RDS API also lists the instances and clusters of Amazon Neptune and DocumentDB, which are other kinds of
 * resources with other settings. Every other engine, also one that is new to us, is of RDS.
 */
export const isRds = (engine = ""): boolean => !/^(neptune|docdb)/.test(engine);

export const isAurora = (engine = ""): boolean => engine === "aurora" || engine.startsWith("aurora-");

/** RDS Custom: the customer administers the host, and many of RDS's settings do not exist. */
export const isCustom = (engine = ""): boolean => engine.startsWith("custom-");

/** Engines without their editions: `oracle-se2-cdb` is `oracle`; `aurora` is what Aurora MySQL was called first. */
export function engineFamily(engine = ""): string {
  if (engine === "aurora") return "aurora-mysql";
  return /^(oracle|sqlserver|db2)/.exec(engine)?.[1] ?? engine;
}

/** Whether a dotted version is at least another: `10.11.4` is at least `10.6`. */
export function atLeast(version: string | undefined, wanted: string): boolean {
  const have = (version ?? "").split(".").map((part) => Number.parseInt(part, 10) || 0);
  const parts = wanted.split(".").map(Number);
  const differing = parts.findIndex((part, i) => part !== (have[i] ?? 0));
  return differing === -1 || (have[differing] ?? 0) > parts[differing]!;
}
