import type { TaskSet } from "@aws-sdk/client-ecs";
import { from, kind } from "../../model/index.ts";
import { ecsService } from "./ecs-service.ts";
import { ecsTags } from "./service.ts";
import { liveTaskSets } from "./task-sets.ts";

/** Task sets in use, by which CodeDeploy and other tools deploy. Their service names them, so that no call is needed. */
export const taskSet = kind<TaskSet>()("AWS::ECS::TaskSet", {
  list: from(ecsService, liveTaskSets),
  identity: (t) => ({ arn: t.taskSetArn, name: t.id, tags: ecsTags(t.tags) }),
});
