import type { Area } from "../area.ts";
import { seedData } from "../seed/data.ts";

export const data: Area = { name: "data", seed: seedData, fails: [], passes: [] };
