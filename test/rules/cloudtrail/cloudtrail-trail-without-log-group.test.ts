import rule from "../../../rules/cloudtrail/cloudtrail-trail-without-log-group.ts";
import { verdicts } from "../../verdicts.ts";
import { organizations, trailWith } from "./given.ts";

verdicts(rule, {
  passes: { "a log group": { subject: trailWith() } },
  fails: {
    none: { subject: trailWith({ CloudWatchLogsLogGroupArn: undefined }), message: "writes to bucket logs only" },
  },
  skips: { "the organization's": { subject: organizations({ CloudWatchLogsLogGroupArn: undefined }) } },
});
