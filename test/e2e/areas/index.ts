import type { Area } from "../area.ts";
import { analytics } from "./analytics.ts";
import { blocks } from "./blocks.ts";
import { compute } from "./compute.ts";
import { data } from "./data.ts";
import { network } from "./network.ts";
import { nosql } from "./nosql.ts";
import { rds } from "./rds.ts";
import { safekeeping } from "./safekeeping.ts";
import { storage } from "./storage.ts";
import { vpc } from "./vpc.ts";

/** Every area of the emulated account, seeded in this order: the last labels the keys that moto made for the others. */
export const areas: readonly Area[] = [
  network,
  compute,
  data,
  storage,
  nosql,
  rds,
  blocks,
  analytics,
  vpc,
  safekeeping,
];
