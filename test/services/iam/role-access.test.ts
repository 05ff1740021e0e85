import { describe, expect, it } from "vitest";
import { defineRule, fail, pass } from "../../../src/rule/index.ts";
import { iamGroup } from "../../../src/services/iam/group.ts";
import { awsManagedPolicy, managedPolicy } from "../../../src/services/iam/managed-policy.ts";
import { adminInWords, roleAccess } from "../../../src/services/iam/role-access.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { iamUser } from "../../../src/services/iam/user.ts";
import { ACCOUNT, type Given, judge, UNLISTED } from "../../verdicts.ts";

const asked = (subject: typeof iamRole) =>
  defineRule({
    ...{ id: "test-admin", title: "t", severity: "low", why: "", fix: { text: "" }, references: { docs: [] } },
    ...{ examples: { pass: "", fail: "" }, subject: subject.with(), context: { roleAccess } },
    check: ({ arn }, context) => {
      const admin = context.roleAccess.isAdmin(arn);
      return admin ? fail(adminInWords(admin), { ...admin }) : pass;
    },
  });

const doc = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
const allow = (Action: string | string[], also: object = {}) => ({ Effect: "Allow", Action, Resource: "*", ...also });
const deny = (Action: string | string[], also: object = {}) => ({ Effect: "Deny", Action, Resource: "*", ...also });
const arn = (resource: string) => `arn:aws:iam::${ACCOUNT}:${resource}`;
const AWS = "arn:aws:iam::aws:policy/AdministratorAccess";
const ADMIN = [awsManagedPolicy, [{ Arn: AWS, PolicyName: "AdministratorAccess", Document: doc(allow("*")) }]] as const;

const role = (statements: object[], also: object = {}) => ({
  ...{ Arn: arn("role/app"), RoleName: "app" },
  RolePolicyList: statements.length > 0 ? [{ PolicyName: "in", PolicyDocument: doc(...statements) }] : [],
  ...also,
});
const boundary = (...statements: object[]): [object, Given] => [
  { PermissionsBoundary: { PermissionsBoundaryArn: arn("policy/limit") } },
  [[managedPolicy, [{ Arn: arn("policy/limit"), PolicyName: "limit", Document: doc(...statements) }]]],
];
const outcome = (subject: object, given: Given = []) => {
  const { outcome, message } = judge(asked(iamRole), { subject, given });
  return outcome === "fail" ? `fail: ${message}` : outcome;
};

describe("an administrator", () => {
  it.each<[string, object[], string]>([
    ["everything", [allow("*")], "fail: its policy in (statement 1) allows * on *"],
    ["everything in two parts", [allow("*:*")], "fail: its policy in (statement 1) allows *:* on *"],
    ["all of IAM", [allow("IAM:*")], "fail: its policy in (statement 1) allows IAM:* on *"],
    ["all but another service", [allow([], { Action: undefined, NotAction: "organizations:*" })], "fail: its policy"],
    ["with MFA", [allow("*", { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } })], "fail: its policy"],
    ["but for one way up", [allow("*"), deny("iam:CreateAccessKey")], "fail: its policy"],
    [
      "but for other regions",
      [allow("*"), deny("*", { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } })],
      "fail: its policy",
    ],
    [
      "whose earlier sessions were revoked",
      [allow("*"), deny("*", { Condition: { DateLessThan: { "aws:TokenIssueTime": "2026-01-01T00:00:00Z" } } })],
      "fail: its policy",
    ],
    [
      "but where a tag says no",
      [allow("*"), deny("*", { Condition: { Null: { "aws:PrincipalTag/admin": "true" } } })],
      "pass",
    ],
    ["power user", [allow([], { Action: undefined, NotAction: ["iam:*", "organizations:*"] })], "pass"],
    ["some of IAM", [allow("iam:Get*")], "pass"],
    ["everything of one thing", [allow("*", { Resource: "arn:aws:s3:::shop/*" })], "pass"],
    [
      "everything in a region",
      [allow("*", { Condition: { StringEquals: { "aws:RequestedRegion": "eu-west-1" } } })],
      "pass",
    ],
    [
      "everything in regions that IAM is in",
      [allow("*", { Condition: { StringEquals: { "aws:RequestedRegion": ["us-east-1", "eu-west-1"] } } })],
      "fail: its policy",
    ],
    [
      "everything of its own account",
      [allow("*", { Condition: { StringEquals: { "aws:ResourceAccount": ACCOUNT } } })],
      "fail: its policy",
    ],
    [
      "everything of another account",
      [allow("*", { Condition: { StringEquals: { "aws:ResourceAccount": "999988887777" } } })],
      "pass",
    ],
    [
      "from its network",
      [
        allow("*", {
          Condition: { StringEquals: { "aws:SourceVpc": "vpc-1a2b", "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
        }),
      ],
      "fail: its policy",
    ],
    ["all of IAM by a variable", [allow("iam:*", { Resource: "arn:aws:iam::${aws:PrincipalAccount}:*" })], "fail: its"],
    [
      "its own user by a variable",
      [allow("iam:*", { Resource: `arn:aws:iam::${ACCOUNT}:${"${aws:username}"}` })],
      "pass",
    ],
    ["everything but IAM", [allow("*"), deny("iam:*")], "pass"],
    ["no policy", [], "pass"],
  ])("%s", (_, statements, expected) => expect(outcome(role(statements))).toMatch(expected.slice(0, 60)));

  it("is one by AWS's policy", () =>
    expect(
      outcome(role([], { AttachedManagedPolicies: [{ PolicyName: "AdministratorAccess", PolicyArn: AWS }] }), [ADMIN]),
    ).toBe("fail: its policy AdministratorAccess (statement 1) allows * on *"));

  it("is none within a boundary that does not give all of IAM", () => {
    const [also, given] = boundary(allow(["s3:*", "ec2:*"]));
    expect(outcome(role([allow("*")], also), given)).toBe("pass");
  });

  it("is one within a boundary of everything", () => {
    const [also, given] = boundary(allow("*"), deny("iam:DeleteRolePermissionsBoundary"));
    expect(outcome(role([allow("*")], also), given)).toMatch("fail");
  });

  it("is unknown where a policy or a boundary is", () => {
    const [also] = boundary();
    expect(outcome(role([allow("*")], also), [[managedPolicy, UNLISTED]])).toBe("unknown");
    const held = { AttachedManagedPolicies: [{ PolicyName: "AdministratorAccess", PolicyArn: AWS }] };
    expect(outcome(role([], held))).toBe("unknown");
  });

  it("is a user by its group", () => {
    const subject = { Arn: arn("user/mina"), UserName: "mina", UserPolicyList: [], GroupList: ["admins"] };
    const group = {
      Arn: arn("group/admins"),
      GroupName: "admins",
      GroupPolicyList: [{ PolicyName: "all", PolicyDocument: doc(allow("*")) }],
    };
    const { message } = judge(asked(iamUser as never), { subject, given: [[iamGroup, [group]]] });
    expect(message).toBe("the policy all of its group admins (statement 1) allows * on *");
  });
});
