import rule from "../../../rules/ecs/ecs-task-definition-privileged.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

verdicts(rule, {
  passes: {
    "not said": { subject: task({ name: "api" }) },
    false: { subject: task({ name: "api", privileged: false }) },
  },
  fails: {
    "one of two": {
      subject: task({ name: "api" }, { name: "agent", privileged: true }),
      message: "privileged is true for the container agent",
      evidence: { containers: ["agent"] },
    },
    both: {
      subject: task({ name: "a", privileged: true }, { name: "b", privileged: true }),
      message: "containers a, b",
    },
  },
});
