import rule from "../../../rules/ecs/ecs-service-tasks-failing.ts";
import { NOW, verdicts } from "../../verdicts.ts";
import { REVISION, service } from "./services.ts";

const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const runs = (runningCount: number, desiredCount: number, deployment: object = {}, also: object = {}) =>
  service({
    ...{ desiredCount, runningCount, pendingCount: 0 },
    deployments: [
      {
        status: "PRIMARY",
        taskDefinition: REVISION,
        rolloutState: "COMPLETED",
        updatedAt: minutesAgo(600),
        ...deployment,
      },
    ],
    ...also,
  });

verdicts(rule, {
  passes: {
    "all of them": { subject: runs(4, 4) },
    "none wanted": { subject: runs(0, 0) },
    "more while it deploys": { subject: runs(6, 4, { rolloutState: "IN_PROGRESS" }) },
    "a deployment under way": {
      subject: runs(3, 2, {
        ...{ rolloutState: "IN_PROGRESS", desiredCount: 2, runningCount: 1, failedTasks: 1 },
        ...{ createdAt: minutesAgo(5), updatedAt: minutesAgo(1) },
      }),
    },
    "a slow one whose tasks do not fail": {
      subject: runs(3, 2, {
        ...{ rolloutState: "IN_PROGRESS", desiredCount: 2, runningCount: 1, failedTasks: 0 },
        ...{ createdAt: minutesAgo(90), updatedAt: minutesAgo(1) },
      }),
    },
    "those of another tool": {
      subject: service({ desiredCount: 2, runningCount: 2, taskSets: [{ status: "PRIMARY" }] }),
    },
  },
  fails: {
    "a deployment that does not come up while the old tasks run": {
      subject: runs(2, 2, {
        ...{ rolloutState: "IN_PROGRESS", desiredCount: 2, runningCount: 0, failedTasks: 40 },
        ...{ createdAt: minutesAgo(90), updatedAt: minutesAgo(1) },
      }),
      message: "its deployment of api:7 runs 0 of 2 tasks since 2026-06-15T10:30:00.000Z, and 40 have failed",
      severity: "medium",
    },
    "none of two": { subject: runs(0, 2), message: "it runs 0 of 2 tasks", severity: "high" },
    "one of two, for long": { subject: runs(1, 2), severity: "medium" },
    "a deployment that goes on and on": {
      subject: runs(1, 4, { rolloutState: "IN_PROGRESS", failedTasks: 17, updatedAt: minutesAgo(60) }),
      message: "it runs 1 of 4 tasks; 17 tasks of its deployment have failed",
    },
    "an old deployment whose tasks still come and go": {
      subject: runs(0, 2, {
        ...{ rolloutState: "IN_PROGRESS", desiredCount: 2, runningCount: 0, failedTasks: 9 },
        ...{ createdAt: minutesAgo(90), updatedAt: minutesAgo(1) },
      }),
      message: "it runs 0 of 2 tasks; 9 tasks of its deployment have failed",
      severity: "high",
    },
    "a deployment that failed, though tasks run": {
      subject: runs(2, 2, { rolloutState: "FAILED", rolloutStateReason: "tasks failed to start" }),
      message: "its deployment of api:7 failed",
      evidence: { rolloutStateReason: "tasks failed to start" },
    },
    "a shorter patience": { subject: runs(0, 1, { updatedAt: minutesAgo(10) }), options: { minutes: 5 } },
    "no deployment at all": { subject: service({ desiredCount: 1, runningCount: 0 }) },
  },
  skips: {
    "just begun": {
      subject: runs(0, 2, { rolloutState: "IN_PROGRESS", updatedAt: minutesAgo(3) }),
      message: /30 minutes/,
    },
    "one that is just replaced": {
      subject: runs(1, 2, {}, { pendingCount: 1 }),
      message: "it runs 1 of 2 tasks, and starts the rest",
    },
    "being deleted": { subject: runs(0, 2, {}, { status: "DRAINING" }) },
  },
});
