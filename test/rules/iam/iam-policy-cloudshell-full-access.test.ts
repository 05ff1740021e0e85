import rule from "../../../rules/iam/iam-policy-cloudshell-full-access.ts";
import { iamGroup } from "../../../src/services/iam/group.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { iamArn, trusting } from "./things.ts";

const subject = { Id: "111122223333" };
const held = {
  AttachedManagedPolicies: [
    { PolicyName: "AWSCloudShellFullAccess", PolicyArn: "arn:aws:iam::aws:policy/AWSCloudShellFullAccess" },
  ],
};
const group = { Arn: iamArn("group/developers"), GroupName: "developers", GroupPolicyList: [] };

verdicts(rule, {
  passes: {
    nobody: {
      subject,
      given: [
        [iamGroup, [group]],
        [iamRole, [trusting({ AWS: "111122223333" })]],
      ],
    },
  },
  fails: {
    "a group": {
      subject,
      given: [[iamGroup, [{ ...group, ...held }]]],
      message: "AWSCloudShellFullAccess is attached to group developers",
    },
    "a role": { subject, given: [[iamRole, [trusting({ AWS: "111122223333" }, undefined, held)]]] },
  },
  unknowns: { "groups not listed": { subject, given: [[iamGroup, UNLISTED]] } },
});
