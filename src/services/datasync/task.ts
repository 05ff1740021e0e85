import type { TaskListEntry } from "@aws-sdk/client-datasync";
import { parseArn } from "../../aws/arn.ts";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { datasync } from "./service.ts";

/** Tasks that copy files and objects, known by their ids: their names are not unique and may be empty. */
export const datasyncTask = kind<TaskListEntry>()("AWS::DataSync::Task", {
  list: datasync("listTasks", { pageSize: 100, value: (out) => out.Tasks }),
  identity: ({ TaskArn }) => ({ arn: TaskArn, name: TaskArn && parseArn(TaskArn)?.resource.replace(/^task\//, "") }),
  tags: "tagging",
  aspects: {
    /** Where and how much it logs. Filters and manifests, which name files, stay outside. */
    logging: datasync("describeTask", {
      input: ({ TaskArn }: TaskListEntry) => ({ TaskArn }),
      admit: ({ CloudWatchLogGroupArn, TaskMode, Options: { LogLevel } = {} }) => ({
        ...{ CloudWatchLogGroupArn, TaskMode, LogLevel },
      }),
      value: (logging) => logging,
    }),
    tagging: datasync("listTagsForResource", {
      input: ({ TaskArn }: TaskListEntry) => ({ ResourceArn: TaskArn, MaxResults: 100 }),
      admit: wholeAnswer,
      value: (out) => tagsOf(out.Tags),
    }),
  },
});
