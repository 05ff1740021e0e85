import rule from "../../../rules/iam/iam-role-trusts-deleted-principal.ts";
import { verdicts } from "../../verdicts.ts";
import { iamArn, LINKED, trusting } from "./things.ts";

verdicts(rule, {
  passes: { "an ARN": { subject: trusting({ AWS: iamArn("user/mina") }) } },
  fails: {
    "a user": {
      subject: trusting({ AWS: [iamArn("root"), "AIDACKCEVSQ6C2EXAMPLE"] }),
      message: "its trust policy names what was deleted: user AIDACKCEVSQ6C2EXAMPLE",
    },
    "a role": { subject: trusting({ AWS: "AROADBQP57FF2AEXAMPLE" }), message: /role AROADBQP57FF2AEXAMPLE/ },
  },
  skips: { "AWS's own": { subject: trusting({ AWS: "AROADBQP57FF2AEXAMPLE" }, undefined, LINKED) } },
  unknowns: { "no trust policy": { subject: trusting({}, undefined, { AssumeRolePolicyDocument: undefined }) } },
});
