import rule from "../../../rules/ec2/ec2-instance-scheduled-event-pending.ts";
import { denied, verdicts } from "../../verdicts.ts";

const server = (...scheduledEvents: object[]) => ({ InstanceId: "i-1", RootDeviceType: "ebs", scheduledEvents });
const event = (Code: string, also: object = {}) => ({
  InstanceEventId: "instance-event-1",
  Code,
  Description: "The instance is running on degraded hardware",
  NotBefore: new Date("2026-06-24T00:00:00Z"),
  ...also,
});

verdicts(rule, {
  passes: {
    nothing: { subject: server() },
    done: { subject: server(event("instance-stop", { Description: "[Completed] The instance is running on …" })) },
    "called off": { subject: server(event("system-reboot", { Description: "[Canceled] scheduled reboot" })) },
  },
  fails: {
    retirement: {
      subject: server(event("instance-retirement")),
      message: "from 2026-06-24 on AWS will retire it: its host is failing",
      evidence: { Code: "instance-retirement" },
      severity: "high",
    },
    "retirement of one with an instance store": {
      subject: { ...server(event("instance-retirement")), RootDeviceType: "instance-store" },
      message: "and its disk with it",
    },
    "two, the earlier one first": {
      subject: server(
        event("instance-stop", { NotBefore: new Date("2026-07-01T00:00:00Z") }),
        event("system-maintenance"),
      ),
      message: /^from 2026-06-24 on AWS will maintain its host.*\(and 1 more\)$/,
      severity: "medium",
    },
    "one that is new to us": { subject: server({ Code: "instance-move" }), message: "soon AWS will act on it" },
  },
  unknowns: { "they could not be read": { subject: denied({ InstanceId: "i-1" }, "scheduledEvents") } },
});
