import rule from "../../../rules/ecs/ecs-task-definition-writable-root.ts";
import { verdicts } from "../../verdicts.ts";
import { task } from "./tasks.ts";

const sealed = { name: "web", readonlyRootFilesystem: true };

verdicts(rule, {
  passes: { "every container": { subject: task(sealed, { ...sealed, name: "proxy" }) } },
  fails: {
    "one of two does not say": { subject: task(sealed, { name: "proxy" }), message: /^proxy does not set/ },
    "both write": {
      subject: task({ name: "a", readonlyRootFilesystem: false }, { name: "b" }),
      message: /^a, b do not set/,
      evidence: { containers: ["a", "b"] },
    },
    "Linux by name": {
      subject: {
        ...task({ name: "web" }),
        runtimePlatform: { operatingSystemFamily: "LINUX", cpuArchitecture: "ARM64" },
      },
    },
  },
  skips: {
    "Windows by the instances that it may run on": {
      subject: {
        ...task({ name: "web" }),
        placementConstraints: [{ type: "memberOf", expression: "attribute:ecs.os-type == windows" }],
      },
    },
    Windows: {
      subject: { ...task({ name: "web" }), runtimePlatform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } },
    },
  },
});
