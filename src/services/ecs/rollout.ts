import type { Deployment } from "@aws-sdk/client-ecs";

/** What a deployment says of itself whose tasks fail again and again while those of the last one go on. */
export function stuckRollout(of: Deployment, now: Date, patience: number): string | undefined {
  const { rolloutState, createdAt, desiredCount = 0, runningCount = 0, failedTasks = 0, taskDefinition } = of;
  if (rolloutState !== "IN_PROGRESS" || !createdAt || failedTasks === 0 || runningCount >= desiredCount)
    return undefined;
  if (now.getTime() - createdAt.getTime() < patience) return undefined;
  const revision = taskDefinition?.split("/").at(-1);
  const tasks = `runs ${runningCount} of ${desiredCount} tasks since ${createdAt.toISOString()}`;
  return `its deployment of ${revision} ${tasks}, and ${failedTasks} have failed`;
}
