import rule from "../../../rules/cloudformation/cloudformation-stack-drifted.ts";
import { verdicts } from "../../verdicts.ts";
import { stackOf } from "./samples.ts";

const checked = (StackDriftStatus: string, at?: string, also: object = {}) =>
  stackOf({ DriftInformation: { StackDriftStatus, ...(at && { LastCheckTimestamp: new Date(at) }) }, ...also });

verdicts(rule, {
  passes: {
    "the same last week": { subject: checked("IN_SYNC", "2026-06-08T00:00:00Z") },
    "the same long ago, as the option allows": {
      subject: checked("IN_SYNC", "2026-01-01T00:00:00Z"),
      options: { days: 365 },
    },
  },
  fails: {
    "it differed": {
      subject: checked("DRIFTED", "2026-02-01T00:00:00Z"),
      message: /differed from the template on 2026-02-01/,
      severity: "medium",
    },
    "the same long ago": {
      subject: checked("IN_SYNC", "2026-04-01T00:00:00Z"),
      message: /last compared.*2026-04-01/,
      severity: "low",
    },
    "never looked at": { subject: checked("NOT_CHECKED"), message: /never compared/, severity: "low" },
    "not told": { subject: stackOf() },
  },
  skips: { "never made": { subject: checked("NOT_CHECKED", undefined, { StackStatus: "ROLLBACK_COMPLETE" }) } },
});
