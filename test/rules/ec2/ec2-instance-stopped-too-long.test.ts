import rule from "../../../rules/ec2/ec2-instance-stopped-too-long.ts";
import { verdicts } from "../../verdicts.ts";

const server = (StateTransitionReason: string, also: object = {}) => ({
  InstanceId: "i-1",
  State: { Code: 80, Name: "stopped" },
  LaunchTime: new Date("2025-01-01T00:00:00Z"),
  StateTransitionReason,
  ...also,
});

verdicts(rule, {
  passes: {
    "it runs": { subject: server("", { State: { Code: 16, Name: "running" } }) },
    "stopped last week": { subject: server("User initiated (2026-06-09 08:00:00 GMT)") },
    "started last week, stopped since": {
      subject: server("Server.ScheduledStop: Stopped due to scheduled retirement", {
        LaunchTime: new Date("2026-06-08T00:00:00Z"),
      }),
    },
    "as long as the team allows": {
      subject: server("User initiated (2026-03-01 08:00:00 GMT)"),
      options: { days: 365 },
    },
  },
  fails: {
    "stopped in August": {
      subject: server("User initiated (2025-08-01 09:30:00 GMT)"),
      message: "it was stopped on 2025-08-01, 318 days ago",
      evidence: { State: "stopped" },
    },
    "a day too long": { subject: server("User initiated (2026-05-15 11:00:00 UTC)"), message: "31 days ago" },
  },
  skips: {
    "in a warm pool": {
      subject: server("User initiated (2025-08-01 09:30:00 GMT)", {
        Tags: [{ Key: "aws:autoscaling:groupName", Value: "web" }],
      }),
      message: /the Auto Scaling group web/,
    },
    "AWS does not say when": { subject: server("Server.SpotInstanceShutdown: Spot interruption") },
    "nothing is said": { subject: server("") },
  },
});
