import rule from "../../../rules/redshift/redshift-serverless-workgroup-enhanced-routing-off.ts";
import { verdicts } from "../../verdicts.ts";
import { workgroup } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: workgroup } },
  fails: { off: { subject: { ...workgroup, enhancedVpcRouting: false }, message: /is off/ } },
});
