import rule from "../../../rules/ecs/ecs-service-old-platform-version.ts";
import { verdicts } from "../../verdicts.ts";
import { service } from "./services.ts";

const fargate = (platformVersion?: string, also: object = {}) =>
  service({ launchType: "FARGATE", ...(platformVersion && { platformVersion }), platformFamily: "Linux", ...also });

verdicts(rule, {
  passes: {
    latest: { subject: fargate("LATEST") },
    "not set, which is the latest": { subject: fargate() },
    "pinned to the newest": { subject: fargate("1.4.0") },
    "newer than the list": { subject: fargate("1.5.0") },
    "the newest of Windows": { subject: fargate("1.0.0", { platformFamily: "WINDOWS_SERVER_2022_CORE" }) },
    "an old set that is on its way out": {
      subject: fargate("LATEST", {
        taskSets: [{ status: "DRAINING", launchType: "FARGATE", platformVersion: "1.3.0" }],
      }),
    },
  },
  fails: {
    "an old one": {
      subject: fargate("1.3.0"),
      message: "platformVersion is 1.3.0; the newest is 1.4.0, and AWS ended it on 2026-03-31",
    },
    "by a capacity provider": {
      subject: service({ capacityProviderStrategy: [{ capacityProvider: "FARGATE_SPOT" }], platformVersion: "1.0.0" }),
    },
    "that of a task set": {
      subject: service({ taskSets: [{ status: "ACTIVE", launchType: "FARGATE", platformVersion: "1.3.0" }] }),
    },
  },
  skips: { instances: { subject: service({ launchType: "EC2" }) } },
});
