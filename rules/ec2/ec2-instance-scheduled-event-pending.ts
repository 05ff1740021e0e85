import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

const WHAT: Readonly<Record<string, string>> = {
  "instance-reboot": "reboot it",
  "instance-retirement": "retire it: its host is failing",
  "instance-stop": "stop it: its host is failing",
  "system-maintenance": "maintain its host, during which it is out of reach",
  "system-reboot": "reboot its host",
};
// Events stay listed for a week after they ended, and say so at the beginning of their description.
const ENDED = /^\[(completed|canceled)\]/i;

export default defineRule({
  id: "ec2-instance-scheduled-event-pending",
  title: "AWS is about to reboot, stop or retire the instance",
  severity: "high",
  why: "At the announced time the server goes down whether or not anyone is ready; a retired one with its root on an instance store does not come back at all.",
  fix: {
    text: "Do it yourself at a time of your choice: an instance that is stopped and started again moves to a healthy host; one with an instance store for its root must be made anew. Some events can be moved to a later time.",
    cli: "aws ec2 stop-instances --instance-ids <instance-id>\naws ec2 start-instances --instance-ids <instance-id>",
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instances-status-check_sched.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/schedevents_actions_retire.html",
    ],
  },
  examples: {
    pass: "AWS has announced nothing for the instance, or what it announced is done.",
    fail: "The instance is to be retired on the 9th.",
  },
  subject: instance.with("scheduledEvents"),
  check: ({ scheduledEvents, RootDeviceType }) => {
    const pending = scheduledEvents.filter(({ Description = "" }) => !ENDED.test(Description));
    const [first] = pending.toSorted((a, b) => (a.NotBefore?.getTime() ?? 0) - (b.NotBefore?.getTime() ?? 0));
    if (first === undefined) return pass;
    const { Code = "", NotBefore, NotAfter, Description } = first;
    const when = NotBefore ? `from ${dayOf(NotBefore)} on` : "soon";
    const lost = Code === "instance-retirement" && RootDeviceType === "instance-store" ? ", and its disk with it" : "";
    const more = pending.length > 1 ? ` (and ${pending.length - 1} more)` : "";
    return fail(
      `${when} AWS will ${WHAT[Code] ?? `act on it (${Code})`}${lost}${more}`,
      { Code, NotBefore, NotAfter, Description, RootDeviceType },
      Code === "system-maintenance" || Code.endsWith("-reboot") ? { severity: "medium" } : {},
    );
  },
});
