import type { ReplicationTask } from "@aws-sdk/client-database-migration-service";
import { kind, type Resource, Unread } from "../../model/index.ts";
import { dms, DMS_PAGE, isGoing, tagging } from "./service.ts";

/** The part `Logging` of a task's settings. */
interface Logging {
  readonly EnableLogging?: boolean;
  readonly LogComponents?: readonly { readonly Id?: string; readonly Severity?: string }[];
}

const KEPT = [
  ...(["ReplicationTaskIdentifier", "ReplicationTaskArn", "ReplicationInstanceArn", "Status"] as const),
  ...(["SourceEndpointArn", "TargetEndpointArn", "MigrationType"] as const),
];

/** A task without its table mappings, which hold values of the data, and of its settings only what it logs. */
export interface DmsReplicationTask extends Pick<ReplicationTask, (typeof KEPT)[number]> {
  readonly logging?: Logging;
}

/** What copies data from a source to a target on a replication instance, without those being deleted. */
export const dmsReplicationTask = kind<DmsReplicationTask>()("AWS::DMS::ReplicationTask", {
  list: dms("describeReplicationTasks", {
    pageSize: DMS_PAGE,
    admit: ({ ReplicationTasks = [] }) => ({ ReplicationTasks: ReplicationTasks.map(masked) }),
    value: (out) => out.ReplicationTasks.filter(({ Status }) => !isGoing(Status)),
  }),
  identity: (t) => ({ arn: t.ReplicationTaskArn, name: t.ReplicationTaskIdentifier }),
  tags: "tagging",
  aspects: { tagging },
});

function masked(task: ReplicationTask): DmsReplicationTask {
  const kept = Object.fromEntries(KEPT.map((name) => [name, task[name]]));
  const { ReplicationTaskSettings: settings } = task;
  return settings === undefined ? kept : { ...kept, logging: loggingIn(settings) };
}

function loggingIn(settings: string): Logging {
  const { Logging: { EnableLogging = false, LogComponents = [] } = {} } = JSON.parse(settings) as { Logging?: Logging };
  return { EnableLogging, LogComponents: LogComponents.map(({ Id, Severity }) => ({ Id, Severity }) as never) };
}

/** The severities with which DMS writes at least what it writes by default. */
const ENOUGH = new Set(["LOGGER_SEVERITY_DEFAULT", "LOGGER_SEVERITY_DEBUG", "LOGGER_SEVERITY_DETAILED_DEBUG"]);

/**
 * What keeps some components of a task from writing logs: each in a few words, none when all of them write enough.
 * @throws {Unread} when AWS did not tell the task's settings
 */
export function silent(task: Resource<DmsReplicationTask>, ...components: readonly string[]): readonly string[] {
  const { logging, account, region } = task;
  if (!logging)
    throw new Unread({
      ...{ reason: "malformed", account, region, service: "dms", operation: "DescribeReplicationTasks" },
      ...{ code: "MissingSettings", message: "the answer has no settings of the task" },
    });
  if (!logging.EnableLogging) return ["it writes no logs at all"];
  return components.flatMap((component) => {
    const severity = logging.LogComponents?.find(({ Id }) => Id === component)?.Severity;
    if (severity === undefined) return [`${component} is not logged`];
    return ENOUGH.has(severity) ? [] : [`${component} is logged at ${severity} only`];
  });
}
