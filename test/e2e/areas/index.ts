import type { Area } from "../area.ts";
import { compute } from "./compute.ts";
import { data } from "./data.ts";
import { network } from "./network.ts";
import { nosql } from "./nosql.ts";
import { rds } from "./rds.ts";
import { storage } from "./storage.ts";

/** Every area of the emulated account. */
export const areas: readonly Area[] = [network, compute, data, storage, nosql, rds];
