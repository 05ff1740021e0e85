import type { TaskRevision } from "./task-definition.ts";

/** Whether containers are Windows ones; Linux where the definition does not say. */
export const isWindows = ({ runtimePlatform }: Pick<TaskRevision, "runtimePlatform">): boolean =>
  runtimePlatform?.operatingSystemFamily?.startsWith("WINDOWS") ?? false;
