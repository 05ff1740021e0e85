import { expect, it } from "vitest";
import { revisionsOf } from "../../../src/services/ecs/task-sets.ts";

it("names the revisions of a service and of its task sets, each once, without those on their way out", () => {
  const taskSets = [
    { status: "PRIMARY", taskDefinition: "api:8" },
    { status: "ACTIVE", taskDefinition: "api:7" },
    { status: "DRAINING", taskDefinition: "api:6" },
  ];
  expect(revisionsOf({ taskDefinition: "api:8", taskSets })).toEqual(["api:8", "api:7"]);
  expect(revisionsOf({})).toEqual([]);
});
