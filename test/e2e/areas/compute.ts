import type { Area } from "../area.ts";
import { seedCompute } from "../seed/compute.ts";

export const compute: Area = { name: "compute", seed: seedCompute, fails: [], passes: [] };
