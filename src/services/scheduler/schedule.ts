import type { ScheduleSummary } from "@aws-sdk/client-scheduler";
import { kind } from "../../model/index.ts";
import { scheduler } from "./service.ts";

/** Schedules of every group, named `group/schedule`. The list tells what they call, but neither when nor as whom. */
export const schedule = kind<ScheduleSummary>()("AWS::Scheduler::Schedule", {
  list: scheduler("listSchedules", { pageSize: 100, value: (out) => out.Schedules }),
  identity: ({ Arn, Name, GroupName = "default" }) => ({ arn: Arn, name: Name && `${GroupName}/${Name}` }),
});
