import { expect, it } from "vitest";
import { datasyncTask } from "../../../src/services/datasync/task.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { identity, aspects } = datasyncTask.spec;

it("knows a task by its id: names are not unique, and may be empty", () => {
  const TaskArn = "arn:aws-cn:datasync:cn-north-1:111122223333:task/task-1";
  expect(identity({ TaskArn, Name: "" }, {} as never)).toMatchObject({ arn: TaskArn, name: "task-1" });
});

it("keeps of a task what it logs, and no names of files", async () => {
  const { logging } = aspects as { logging: never };
  const answer = {
    ...{ Name: PASSWORD, CloudWatchLogGroupArn: "group", TaskMode: "BASIC" },
    ...{ Options: { LogLevel: "OFF", Uid: PASSWORD }, Includes: [{ Value: PASSWORD }] },
  };
  expect(await admitted(logging, answer)).toEqual({
    CloudWatchLogGroupArn: "group",
    TaskMode: "BASIC",
    LogLevel: "OFF",
  });
});
