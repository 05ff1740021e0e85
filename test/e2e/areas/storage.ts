import type { Area } from "../area.ts";
import { seedStorage } from "../seed/storage.ts";

export const storage: Area = {
  name: "storage",
  seed: (config, _, labels) => seedStorage(config, labels),
  fails: [],
  passes: [],
};
