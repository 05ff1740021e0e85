import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { ecsService } from "../../src/services/ecs/ecs-service.ts";
import { stuckRollout } from "../../src/services/ecs/rollout.ts";

export default defineRule({
  id: "ecs-service-tasks-failing",
  title: "ECS service does not run the tasks that it should",
  severity: "high",
  why: "Its tasks fail to start, keep stopping, or find no place to run: the service is down, or one more fault away from it.",
  fix: {
    text: "Read the service's events and the reason why its last tasks stopped: an image that cannot be pulled, a secret that cannot be read, a health check that fails, no instance with room, no address left in the subnet. Mend that, or go back to the last revision that ran.",
    cli: "aws ecs describe-services --cluster <cluster> --services <service>\naws ecs list-tasks --cluster <cluster> --service-name <service> --desired-status STOPPED\naws ecs describe-tasks --cluster <cluster> --tasks <task-id>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting.html",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html",
    ],
  },
  examples: {
    pass: "It runs 4 of 4 tasks, and its last deployment is complete.",
    fail: "It runs 1 of 4 tasks, an hour after its last deployment began.",
  },
  options: z.object({
    minutes: z
      ._default(z.int().check(z.minimum(1)), 30)
      .check(z.describe("Minutes that a deployment or a change of the task count may take before missing tasks count")),
  }),
  subject: ecsService.with(),
  check: (service, { now, options: { minutes } }) => {
    const { status, desiredCount = 0, runningCount = 0, pendingCount = 0, deployments = [], taskSets = [] } = service;
    if (status === "DRAINING") return skip("it is being deleted");
    const current = deployments.find((one) => one.status === "PRIMARY");
    const failedTasks = current?.failedTasks ?? 0;
    const evidence = { desiredCount, runningCount, pendingCount, failedTasks, rolloutState: current?.rolloutState };
    if (current?.rolloutState === "FAILED")
      return fail(`its deployment of ${current.taskDefinition?.split("/").at(-1)} failed`, {
        ...{ ...evidence, rolloutStateReason: current.rolloutStateReason },
      });
    const stuck = current && stuckRollout(current, now, minutes * MINUTE);
    if (runningCount >= desiredCount) return stuck ? fail(stuck, evidence, { severity: "medium" }) : pass;
    const changes = [...deployments, ...taskSets].flatMap(({ updatedAt, createdAt }) => updatedAt ?? createdAt ?? []);
    const latest = Math.max(...changes.map((time) => time.getTime()));
    if (!stuck && now.getTime() - latest < minutes * MINUTE)
      return skip(`it runs ${runningCount} of ${desiredCount} tasks, but was changed less than ${minutes} minutes ago`);
    if (runningCount > 0 && failedTasks === 0 && runningCount + pendingCount >= desiredCount)
      return skip(`it runs ${runningCount} of ${desiredCount} tasks, and starts the rest`);
    const stopping = failedTasks > 0 ? `; ${failedTasks} tasks of its deployment have failed` : "";
    const message = `it runs ${runningCount} of ${desiredCount} tasks${stopping}`;
    return runningCount > 0 ? fail(message, evidence, { severity: "medium" }) : fail(message, evidence);
  },
});

const MINUTE = 60_000;
