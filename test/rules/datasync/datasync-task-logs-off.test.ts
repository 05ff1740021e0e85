import rule from "../../../rules/datasync/datasync-task-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const task = {
  TaskArn: "arn:aws:datasync:eu-west-1:111122223333:task/task-0123456789abcdef0",
  Name: "invoices",
  Status: "AVAILABLE",
};
const group = { CloudWatchLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/datasync:*" };
const of = (logging: object) => ({ subject: { ...task, logging } });

verdicts(rule, {
  passes: {
    "errors are logged": of({ ...group, LogLevel: "BASIC", TaskMode: "BASIC" }),
    "every file is logged": of({ ...group, LogLevel: "TRANSFER" }),
    "Enhanced mode, which has a log group by default": of({ LogLevel: "BASIC", TaskMode: "ENHANCED" }),
  },
  fails: {
    "the level is OFF": { ...of({ ...group, LogLevel: "OFF" }), message: "the log level of invoices is OFF" },
    "no log group": {
      ...of({ LogLevel: "BASIC", TaskMode: "BASIC" }),
      message: "invoices has no log group",
      evidence: { Name: "invoices" },
    },
    "Enhanced mode, turned off": of({ LogLevel: "OFF", TaskMode: "ENHANCED" }),
    "neither a group nor a level, nor a name": {
      subject: { ...task, Name: "", logging: {} },
      message: "the task has no log group",
    },
  },
  unknowns: { "not readable": { subject: denied({ ...task }, "logging") } },
});
