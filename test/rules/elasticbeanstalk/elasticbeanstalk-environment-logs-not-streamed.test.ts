import rule from "../../../rules/elasticbeanstalk/elasticbeanstalk-environment-logs-not-streamed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { environment, unseen } from "./environment.ts";

const logs = (stream: string, days?: string) =>
  environment({
    "elasticbeanstalk:cloudwatch:logs StreamLogs": stream,
    ...(days && { "elasticbeanstalk:cloudwatch:logs RetentionInDays": days }),
  });

verdicts(rule, {
  passes: {
    on: { subject: logs("true", "90") },
    "kept as long as demanded": { subject: logs("true", "365"), options: { days: 365 } },
  },
  fails: {
    off: { subject: logs("false", "7"), message: /not streamed/ },
    "not set": { subject: environment({}) },
    "too short": { subject: logs("true"), options: { days: 30 }, message: "kept for 7 days, less than 30" },
  },
  unknowns: {
    "settings denied": { subject: denied(logs("true"), "settings") },
    "settings not shown": { subject: unseen },
  },
});
