import rule from "../../../rules/cloudformation/cloudformation-stack-termination-protection-off.ts";
import { verdicts } from "../../verdicts.ts";
import { nested, stackOf } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: stackOf({ EnableTerminationProtection: true }) } },
  fails: { off: { subject: stackOf({ EnableTerminationProtection: false }) }, "not told": { subject: stackOf() } },
  skips: { nested: { subject: nested(), message: "it is nested; the root stack root has this setting" } },
});
