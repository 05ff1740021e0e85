import { dayOf, daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

// AWS tells when an instance was stopped in this text only: `User initiated (2026-03-01 09:30:00 GMT)`.
const MOMENT = /\((\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:GMT|UTC)\)/;

export default defineRule({
  id: "ec2-instance-stopped-too-long",
  title: "EC2 instance has been stopped for a long time",
  severity: "low",
  why: "Its volumes are paid for all the while, and whoever starts it again starts a server that nobody has patched since.",
  fix: {
    text: "If its data may be wanted, make an image of it; then terminate it.",
    cli: "aws ec2 create-image --instance-id <instance-id> --name <name>\naws ec2 terminate-instances --instance-ids <instance-id>",
  },
  references: {
    fsbp: ["EC2.4"],
    wellArchitected: ["COST04-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Stop_Start.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-4",
    ],
  },
  examples: {
    pass: "The instance runs, or was stopped last week.",
    fail: "The instance was stopped ten months ago.",
  },
  subject: instance.with(),
  options: z.object({
    days: z._default(z.int().check(z.minimum(1)), 30).check(z.describe("Days that an instance may stay stopped")),
  }),
  check: ({ State, StateTransitionReason = "", LaunchTime, tags }, { now, options }) => {
    if (State?.Name !== "stopped") return pass;
    const group = tags["aws:autoscaling:groupName"];
    if (group) return skip(`the Auto Scaling group ${group} keeps it ready in its warm pool`);
    // It cannot have stopped before it was last started.
    if (LaunchTime && daysSince(LaunchTime, now) <= options.days) return pass;
    const [, day, time] = MOMENT.exec(StateTransitionReason) ?? [];
    if (day === undefined) return skip("AWS does not say since when it is stopped");
    const stopped = new Date(`${day}T${time}Z`);
    const age = daysSince(stopped, now);
    if (age <= options.days) return pass;
    return fail(`it was stopped on ${dayOf(stopped)}, ${inDays(age)} ago`, {
      State: State.Name,
      StateTransitionReason,
    });
  },
});
