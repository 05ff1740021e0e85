import { daysLeft, endOfSupport, isProduct } from "../../aws/end-of-support.ts";
import { engineFamily, isAurora } from "./engine.ts";

interface Versioned {
  readonly Engine?: string | undefined;
  readonly EngineVersion?: string | undefined;
  readonly EngineLifecycleSupport?: string | undefined;
}

export type EngineSupport =
  | { readonly unknown: string }
  | { readonly endsOn: string | undefined; readonly daysLeft: number; readonly text: string; readonly then: string };

/** How long AWS supports an engine's major version as standard, and what comes after; or why that is not known. */
export function engineSupport(database: Versioned, now: Date): EngineSupport {
  const { Engine = "", EngineVersion = "" } = database;
  const product = isAurora(Engine) ? engineFamily(Engine) : `rds-${Engine}`;
  if (!isProduct(product)) return { unknown: `AWS publishes no dates of standard support for ${Engine}` };
  const support = endOfSupport(product, EngineVersion);
  if (!support.known)
    return { unknown: `${Engine} ${EngineVersion} is not in this version's calendar of support (${support.asOf})` };
  const { endsOn, version } = support;
  return { endsOn, daysLeft: daysLeft(endsOn, now), text: `${Engine} ${version}`, then: afterwards(database) };
}

/** MariaDB has no Extended Support; whoever declined it is upgraded. */
function afterwards({ Engine, EngineLifecycleSupport: lifecycle }: Versioned): string {
  if (Engine === "mariadb" || lifecycle === "open-source-rds-extended-support-disabled")
    return "RDS then upgrades it by itself";
  return "Extended Support is then charged for each vCPU";
}
