import rule from "../../../rules/iam/iam-support-role-missing.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { trusting } from "./things.ts";

const subject = { Id: "111122223333" };
const role = (PolicyArn: string) =>
  trusting({ AWS: "111122223333" }, undefined, { AttachedManagedPolicies: [{ PolicyName: "p", PolicyArn }] });

verdicts(rule, {
  passes: { attached: { subject, given: [[iamRole, [role("arn:aws:iam::aws:policy/AWSSupportAccess")]]] } },
  fails: {
    "no role": { subject },
    "another policy": { subject, given: [[iamRole, [role("arn:aws:iam::111122223333:policy/AWSSupportAccess")]]] },
  },
  unknowns: { "roles not listed": { subject, given: [[iamRole, UNLISTED]] } },
});
