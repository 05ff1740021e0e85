import rule from "../../../rules/cloudwatch/cloudwatch-alarm-actions-disabled.ts";
import { verdicts } from "../../verdicts.ts";
import { alarmOf } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: alarmOf() }, "on by default": { subject: alarmOf({ ActionsEnabled: undefined }) } },
  fails: { off: { subject: alarmOf({ ActionsEnabled: false }), evidence: { ActionsEnabled: false } } },
  skips: { "off, and it has none": { subject: alarmOf({ ActionsEnabled: false, AlarmActions: [] }) } },
});
