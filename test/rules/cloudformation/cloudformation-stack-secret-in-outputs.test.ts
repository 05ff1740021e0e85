import rule from "../../../rules/cloudformation/cloudformation-stack-secret-in-outputs.ts";
import { verdicts } from "../../verdicts.ts";
import { password, stackOf } from "./samples.ts";

verdicts(rule, {
  passes: {
    none: { subject: stackOf({ parametersSeen: { DatabasePassword: password } }) },
    "an address": { subject: stackOf({ outputsSeen: { SecretArn: { masked: "arn:… (60 characters)" } } }) },
  },
  fails: {
    "a password": {
      subject: stackOf({ outputsSeen: { AdminPassword: password } }),
      evidence: { Outputs: [{ name: "AdminPassword" }] },
    },
  },
});
