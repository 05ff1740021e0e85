import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatArn, isAccountId, parseArn, resourceParts } from "../../src/aws/arn.ts";

const account = "123456789012";

describe("parseArn", () => {
  it.each([
    [`arn:aws:ec2:us-east-1:${account}:instance/i-1`, ["aws", "ec2", "us-east-1", account, "instance/i-1"]],
    ["arn:aws:s3:::bucket/key:with:colons", ["aws", "s3", "", "", "bucket/key:with:colons"]],
    [`arn:aws-cn:iam::${account}:role/a/b`, ["aws-cn", "iam", "", account, "role/a/b"]],
    [`arn:aws-us-gov:rds:us-gov-west-1:${account}:db:main`, ["aws-us-gov", "rds", "us-gov-west-1", account, "db:main"]],
    ["arn:aws:iam::aws:policy/ReadOnlyAccess", ["aws", "iam", "", "aws", "policy/ReadOnlyAccess"]],
    ["arn:*:s3:::*", ["*", "s3", "", "", "*"]],
  ])("%s", (text, [partition, service, region, owner, resource]) => {
    expect(parseArn(text)).toEqual({ partition, service, region, account: owner, resource });
  });

  it.each(["", "*", "i-1", "arn:aws:s3", "arn:aws:s3:::", "arn::s3:::b", "arn:aws::::b", "urn:aws:s3:::b"])(
    "%j is none",
    (text) => {
      expect(parseArn(text)).toBeUndefined();
    },
  );

  it("is the inverse of formatArn", () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    const open = fc.stringMatching(/^[a-z0-9-]{0,12}$/);
    const resource = fc.stringMatching(/^[\w/:*.-]{1,30}$/);
    fc.assert(
      fc.property(fc.record({ partition: part, service: part, region: open, account: open, resource }), (arn) => {
        expect(parseArn(formatArn(arn))).toEqual(arn);
      }),
    );
    expect(formatArn({ partition: "aws", service: "s3", resource: "b" })).toBe("arn:aws:s3:::b");
  });
});

describe("resourceParts", () => {
  it.each([
    ["instance/i-1", "instance", "i-1"],
    ["db:main", "db", "main"],
    ["role/team/deploy", "role", "team/deploy"],
    ["log-group:/aws/lambda/f:*", "log-group", "/aws/lambda/f:*"],
    ["bucket", undefined, "bucket"],
    ["/restapis/abc", undefined, "/restapis/abc"],
  ])("%s", (resource, type, id) => {
    expect(resourceParts(resource)).toEqual({ type, id });
  });
});

describe("isAccountId", () => {
  it.each([
    [account, true],
    ["000000000000", true],
    ["12345678901", false],
    ["1234567890123", false],
    ["aws", false],
    [`${account}\n`, false],
  ])("%j: %s", (text, expected) => {
    expect(isAccountId(text)).toBe(expected);
  });
});
