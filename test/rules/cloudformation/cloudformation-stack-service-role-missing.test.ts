import rule from "../../../rules/cloudformation/cloudformation-stack-service-role-missing.ts";
import { verdicts } from "../../verdicts.ts";
import { nested, stackOf } from "./samples.ts";

verdicts(rule, {
  passes: { "a role": { subject: stackOf({ RoleARN: "arn:aws:iam::111122223333:role/deploy" }) } },
  fails: {
    "no role": { subject: stackOf() },
    "a set by name only": { subject: stackOf({ StackName: "StackSet-mine" }) },
  },
  skips: {
    nested: { subject: nested() },
    "of a stack set": { subject: stackOf({ StackName: "StackSet-guard-0a1b2c3d-1111-4222-8333-0a1b2c3d4e5f" }) },
  },
});
