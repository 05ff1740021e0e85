import { expect, test } from "vitest";
import { publicAcl, type AclGrant } from "../../src/aws/acl.ts";

const to = (group: string, Permission?: string): AclGrant => ({
  Grantee: { Type: "Group", URI: `http://acs.amazonaws.com/groups/${group}` },
  ...(Permission === undefined ? {} : { Permission }),
});

test.each<[AclGrant, boolean, boolean]>([
  [to("global/AllUsers", "READ"), true, false],
  [to("global/AllUsers", "READ_ACP"), true, false],
  [to("global/AllUsers", "WRITE"), false, true],
  [to("global/AllUsers", "WRITE_ACP"), false, true],
  [to("global/AllUsers", "FULL_CONTROL"), true, true],
  [to("global/AuthenticatedUsers", "READ"), true, false],
  [to("global/AllUsers"), true, true],
  [to("global/AllUsers", "SOMETHING_NEW"), true, true],
  [to("s3/LogDelivery", "WRITE"), false, false],
  [{ Grantee: { Type: "CanonicalUser" }, Permission: "FULL_CONTROL" }, false, false],
  [{ Permission: "READ" }, false, false],
])("%j", (grant, read, write) => expect(publicAcl([grant])).toMatchObject({ read, write }));

test("grants add up, and are said in words", () => {
  expect(publicAcl([to("global/AllUsers", "READ"), to("global/AuthenticatedUsers", "WRITE")])).toEqual({
    ...{ read: true, write: true },
    grants: ["READ to everyone on the internet", "WRITE to anyone with an AWS account"],
  });
  expect(publicAcl([])).toEqual({ read: false, write: false, grants: [] });
});
