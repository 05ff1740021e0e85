import rule from "../../../rules/ecs/ecs-task-definition-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

const logged = { name: "api", logConfiguration: { logDriver: "awslogs" } };

verdicts(rule, {
  passes: {
    "to CloudWatch Logs": { subject: task(logged) },
    "to FireLens, whose router logs too": {
      subject: task(
        { name: "api", logConfiguration: { logDriver: "awsfirelens" } },
        { ...logged, name: "router", firelensConfiguration: { type: "fluentbit" } },
      ),
    },
  },
  fails: {
    "a sidecar has none": {
      subject: task(logged, { name: "proxy" }),
      message: "proxy has no log configuration",
      evidence: { containers: ["proxy"] },
    },
    "none has one": { subject: task({ name: "a" }, { name: "b" }), message: "a, b have no log configuration" },
  },
});
