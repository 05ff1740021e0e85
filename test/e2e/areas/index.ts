import type { Area } from "../area.ts";
import { account } from "./account.ts";
import { analytics } from "./analytics.ts";
import { blocks } from "./blocks.ts";
import { compute } from "./compute.ts";
import { containers } from "./containers.ts";
import { data } from "./data.ts";
import { detective } from "./detective.ts";
import { edge } from "./edge.ts";
import { fleet } from "./fleet.ts";
import { identity } from "./identity.ts";
import { messaging } from "./messaging.ts";
import { migration } from "./migration.ts";
import { network } from "./network.ts";
import { nosql } from "./nosql.ts";
import { observability } from "./observability.ts";
import { perimeter } from "./perimeter.ts";
import { rds } from "./rds.ts";
import { reach } from "./reach.ts";
import { safekeeping } from "./safekeeping.ts";
import { sagemaker } from "./sagemaker.ts";
import { serverless } from "./serverless.ts";
import { storage } from "./storage.ts";
import { vpc } from "./vpc.ts";

/** Every area of the emulated account, seeded in this order: the last labels the keys that moto made for the others. */
export const areas: readonly Area[] = [
  network,
  compute,
  fleet,
  data,
  storage,
  nosql,
  rds,
  blocks,
  analytics,
  vpc,
  containers,
  account,
  serverless,
  edge,
  detective,
  reach,
  messaging,
  observability,
  perimeter,
  sagemaker,
  identity,
  migration,
  safekeeping,
];
