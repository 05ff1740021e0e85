import rule from "../../../rules/cloudformation/cloudformation-stack-failed.ts";
import { verdicts } from "../../verdicts.ts";
import { stackOf } from "./samples.ts";

const state = (StackStatus: string, since = "2026-06-15T11:00:00Z") =>
  stackOf({ StackStatus, LastUpdatedTime: new Date(since) });

verdicts(rule, {
  passes: {
    "it went through": { subject: state("UPDATE_COMPLETE") },
    "it is being changed": { subject: state("UPDATE_IN_PROGRESS") },
    "it is being cleaned up": { subject: state("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS") },
    "it changes for long, as the option allows": {
      subject: state("UPDATE_IN_PROGRESS", "2026-06-13T00:00:00Z"),
      options: { stuckAfterDays: 7 },
    },
  },
  fails: {
    "it cannot be undone": {
      subject: state("UPDATE_ROLLBACK_FAILED"),
      message: /takes no further change/,
      severity: "high",
    },
    "it was never made": { subject: state("ROLLBACK_COMPLETE"), message: /can only be deleted/ },
    "it could not be deleted": { subject: state("DELETE_FAILED") },
    "it was undone": { subject: state("UPDATE_ROLLBACK_COMPLETE"), severity: "low" },
    "it is stuck": {
      subject: state("UPDATE_IN_PROGRESS", "2026-06-12T12:00:00Z"),
      message: /\(UPDATE_IN_PROGRESS\) for 3 days/,
    },
    "it is stuck since it was made": { subject: stackOf({ StackStatus: "CREATE_IN_PROGRESS" }) },
  },
});
