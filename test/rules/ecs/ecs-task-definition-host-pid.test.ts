import rule from "../../../rules/ecs/ecs-task-definition-host-pid.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

verdicts(rule, {
  passes: { "not set": { subject: task({}) }, task: { subject: { ...task({}), pidMode: "task" } } },
  fails: { host: { subject: { ...task({}), pidMode: "host" }, evidence: { pidMode: "host" } } },
});
