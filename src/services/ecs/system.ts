import type { TaskRevision } from "./task-definition.ts";

type Placed = Pick<TaskRevision, "runtimePlatform" | "placementConstraints">;

/** Whether containers are Windows ones; Linux where the definition does not say. */
export const isWindows = ({ runtimePlatform, placementConstraints = [] }: Placed): boolean =>
  (runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false) ||
  placementConstraints.some(({ expression = "" }) =>
    /ecs\.os-(?:type|family)\s*(?:==|=~|in)[^!]*windows/i.test(expression),
  );
