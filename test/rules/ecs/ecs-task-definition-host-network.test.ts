import rule from "../../../rules/ecs/ecs-task-definition-host-network.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

verdicts(rule, {
  passes: {
    awsvpc: { subject: { ...task({}), networkMode: "awsvpc" } },
    "the default, bridge": { subject: task({}) },
  },
  fails: { host: { subject: { ...task({}), networkMode: "host" }, evidence: { networkMode: "host" } } },
});
