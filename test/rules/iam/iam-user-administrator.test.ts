import rule from "../../../rules/iam/iam-user-administrator.ts";
import { iamGroup } from "../../../src/services/iam/group.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { allow, doc, iamArn, mina } from "./things.ts";

const own = (Action: string) => ({
  ...mina,
  UserPolicyList: [{ PolicyName: "own", PolicyDocument: doc(allow(Action)) }],
});
const member = { ...mina, GroupList: ["admins"] };
const group = {
  Arn: iamArn("group/admins"),
  GroupName: "admins",
  GroupPolicyList: [{ PolicyName: "all", PolicyDocument: doc(allow("*")) }],
};

verdicts(rule, {
  passes: { "no permissions": { subject: mina }, "some permissions": { subject: own("s3:*") } },
  fails: {
    "its own policy": { subject: own("*"), message: "its policy own (statement 1) allows * on *" },
    "its group": { subject: member, given: [[iamGroup, [group]]], evidence: { group: "admins", everything: true } },
    "all of IAM": { subject: own("iam:*"), evidence: { everything: false } },
  },
  unknowns: { "a group that is not told of": { subject: member, given: [[iamGroup, UNLISTED]] } },
});
