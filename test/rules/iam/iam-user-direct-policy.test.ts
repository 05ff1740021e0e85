import rule from "../../../rules/iam/iam-user-direct-policy.ts";
import { verdicts } from "../../verdicts.ts";
import { allow, doc, mina } from "./things.ts";

const attached = [{ PolicyName: "ReadOnlyAccess", PolicyArn: "arn:aws:iam::aws:policy/ReadOnlyAccess" }];

verdicts(rule, {
  passes: { "by a group": { subject: { ...mina, GroupList: ["developers"], AttachedManagedPolicies: [] } } },
  fails: {
    attached: {
      subject: { ...mina, AttachedManagedPolicies: attached },
      message: "it has policies of its own: ReadOnlyAccess attached",
    },
    inline: { subject: { ...mina, UserPolicyList: [{ PolicyName: "s3", PolicyDocument: doc(allow("s3:Get*")) }] } },
  },
});
