import rule from "../../../rules/kinesis/kinesis-stream-retention-short.ts";
import { verdicts } from "../../verdicts.ts";
import { streamOf } from "./samples.ts";

const keeps = (RetentionPeriodHours: number) => streamOf({ RetentionPeriodHours });

verdicts(rule, {
  passes: {
    "a week": { subject: keeps(168) },
    "as long as the option asks": { subject: keeps(24), options: { hours: 24 } },
  },
  fails: {
    "a day": { subject: keeps(24), message: "it keeps records for 24 hours" },
    "nearly a week": { subject: keeps(167) },
  },
});
