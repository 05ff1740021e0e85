import { fact } from "../../model/index.ts";
import { ecsService } from "./ecs-service.ts";
import { revisionsOf } from "./task-sets.ts";

/** Which services run which task definitions. */
export const runningTasks = fact("running task definitions", { services: ecsService.with() }, ({ services }) => {
  let byRevision: Map<string, string[]> | undefined;

  function index() {
    const made = new Map<string, string[]>();
    for (const service of services.all())
      for (const arn of revisionsOf(service)) made.set(arn, [...(made.get(arn) ?? []), service.name]);
    return made;
  }

  return {
    /** Names (`cluster/service`) of the services that run a revision. */
    servicesOf: (taskDefinitionArn: string): readonly string[] => (byRevision ??= index()).get(taskDefinitionArn) ?? [],
  };
});
