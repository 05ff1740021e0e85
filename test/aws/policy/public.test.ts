import { expect, test } from "vitest";
import { access } from "../../../src/aws/policy/index.ts";
import { allow, ORG, OTHER, OWN, policy, reach } from "./helpers.ts";

// What AWS counts as public, from "Blocking public access to your Amazon S3 storage" in the S3 User Guide, and the
// same questions for the keys of other services. Every row is an Allow for everyone under one condition.
test.each<[string, string, string | readonly string[], string]>([
  // fixed values of the keys in AWS's list
  ["StringEquals", "aws:SourceVpc", "vpc-91237329", "network"],
  ["StringEquals", "aws:SourceVpce", ["vpce-1a2b3c4d", "vpce-5e6f7a8b"], "network"],
  ["StringEquals", "aws:SourceAccount", OWN, "internal"],
  ["StringEquals", "AWS:SourceOwner", OWN, "internal"],
  ["StringEquals", "aws:SourceAccount", OTHER, "cross-account"],
  ["ArnEquals", "aws:SourceArn", `arn:aws:sns:us-east-1:${OWN}:alerts`, "internal"],
  ["StringEquals", "aws:PrincipalOrgID", ORG, "organization"],
  ["StringEquals", "aws:PrincipalOrgID", "o-zzzzzzzzzz", "cross-account"],
  ["StringEquals", "aws:PrincipalAccount", OWN, "internal"],
  ["StringEquals", "s3:DataAccessPointAccount", OWN, "internal"],
  ["StringLike", "s3:DataAccessPointArn", `arn:aws:s3:us-west-2:${OWN}:accesspoint/*`, "internal"],
  ["StringEquals", "aws:userid", "AROADBQP57FF2AEXAMPLE:session", "cross-account"],
  ["StringLike", "aws:userid", "AROADBQP57FF2AEXAMPLE:*", "cross-account"],
  ["StringEquals", "s3:x-amz-server-side-encryption-aws-kms-key-id", `arn:aws:kms:us-east-1:${OWN}:key/1`, "internal"],
  // values with wildcards or variables
  ["StringLike", "aws:SourceVpc", "vpc-*", "public"],
  ["StringLike", "aws:SourceVpc", ["vpc-91237329", "vpc-?"], "public"],
  ["StringEquals", "aws:SourceVpc", "${aws:PrincipalTag/vpc}", "public"],
  ["StringLike", "aws:SourceAccount", "1111*", "public"],
  ["StringLike", "aws:PrincipalOrgID", "o-*", "public"],
  ["StringLike", "aws:userid", "*:session", "public"],
  ["ArnLike", "aws:SourceArn", "arn:aws:sns:*:*:alerts", "public"],
  ["ArnLike", "aws:PrincipalArn", "arn:aws:iam::*:role/deploy", "public"],
  ["ArnLike", "aws:PrincipalArn", `arn:aws:iam::${OWN}:role/*`, "internal"],
  ["StringLike", "aws:SourceArn", `arn:aws:sns:*:${OWN}:*`, "public"],
  ["ArnLike", "aws:SourceArn", `arn:aws:sns:*:${OWN}:*`, "internal"],
  ["ForAnyValue:StringLike", "aws:PrincipalOrgPaths", `${ORG}/r-ab12/ou-ab12-11111111/*`, "organization"],
  ["ForAnyValue:StringLike", "aws:PrincipalOrgPaths", "*/r-ab12/*", "public"],
  // addresses: broader than /8 or /32 is public, private ranges are not
  ["IpAddress", "aws:SourceIp", "203.0.113.0/24", "network"],
  ["IpAddress", "aws:SourceIp", "203.0.113.9", "network"],
  ["IpAddress", "aws:SourceIp", "11.0.0.0/8", "network"],
  ["IpAddress", "aws:SourceIp", "10.0.0.0/8", "network"],
  ["IpAddress", "aws:SourceIp", "12.0.0.0/7", "public"],
  ["IpAddress", "aws:SourceIp", "0.0.0.0/0", "public"],
  ["IpAddress", "aws:SourceIp", ["203.0.113.0/24", "0.0.0.0/1"], "public"],
  ["IpAddress", "aws:SourceIp", "2001:db8::/32", "network"],
  ["IpAddress", "aws:SourceIp", "2001::/16", "public"],
  ["IpAddress", "aws:SourceIp", "::/0", "public"],
  ["IpAddress", "aws:SourceIp", "300.1.1.1/24", "public"],
  ["NotIpAddress", "aws:SourceIp", "203.0.113.0/24", "public"],
  // operators that let requests without the key through, or all but some
  ["StringEqualsIfExists", "aws:SourceVpce", "vpce-1a2b3c4d", "public"],
  ["ForAllValues:StringEquals", "aws:PrincipalOrgID", ORG, "public"],
  ["StringNotEquals", "aws:PrincipalAccount", OTHER, "public"],
  ["Null", "aws:PrincipalOrgID", "false", "public"],
  // keys that the caller chooses, that any account can bring, or that we do not know
  ["StringLike", "aws:Referer", "https://www.example.com/*", "public"],
  ["StringEquals", "aws:UserAgent", "secret", "public"],
  ["StringEquals", "aws:PrincipalTag/team", "red", "public"],
  ["Bool", "aws:SecureTransport", "true", "public"],
  ["StringEquals", "kms:ViaService", "s3.us-east-1.amazonaws.com", "public"],
  ["StringEquals", "lambda:FunctionUrlAuthType", "NONE", "public"],
  ["StringEquals", "lambda:EventSourceToken", "token", "public"],
  ["DateLessThan", "aws:CurrentTime", "2030-01-01T00:00:00Z", "public"],
  ["StringEquals", "made:Up", OWN, "public"],
  // other services
  ["StringEquals", "kms:CallerAccount", OWN, "internal"],
  ["Bool", "elasticfilesystem:AccessedViaMountTarget", "true", "network"],
  ["Bool", "aws:PrincipalIsAWSService", "true", "service"],
  ["Bool", "aws:PrincipalIsAWSService", "false", "public"],
  ["StringEquals", "aws:VpceOrgID", ORG, "network"],
  // case of operator and key
  ["stringequals", "AWS:PRINCIPALORGID", ORG, "organization"],
  ["arnlike", "aws:sourcearn", `arn:aws:sns:us-east-1:${OWN}:alerts`, "internal"],
])("%s %s %j is %s", (operator, key, value, expected) => {
  expect(reach(allow({ Condition: { [operator]: { [key]: value } } }))).toBe(expected);
});

test("several conditions hold together", () => {
  const Condition = { StringEquals: { "kms:CallerAccount": OWN, "kms:ViaService": "s3.us-east-1.amazonaws.com" } };
  expect(reach(allow({ Condition }))).toBe("internal");
  const demanded = { StringEqualsIfExists: { "aws:SourceVpce": "vpce-1a2b" }, Null: { "aws:SourceVpce": "false" } };
  expect(reach(allow({ Condition: demanded }))).toBe("network");
  const both = { StringEquals: { "aws:PrincipalOrgID": ORG }, IpAddress: { "aws:SourceIp": "203.0.113.0/24" } };
  expect(reach(allow({ Condition: both }))).toBe("organization");
});

test("what excludes each other lets no one in", () => {
  const own = { StringEquals: { "aws:PrincipalAccount": OWN } };
  expect(reach(allow({ Principal: { AWS: OTHER }, Condition: own }))).toBe("nobody");
  const inOrganization = { StringEquals: { "aws:PrincipalOrgID": ORG } };
  expect(reach(allow({ Principal: { AWS: OTHER }, Condition: inOrganization }))).toBe("organization");
  const source = { StringEquals: { "aws:SourceAccount": OWN } };
  expect(reach(allow({ Principal: { AWS: OTHER }, Condition: source }))).toBe("cross-account");
});

test("without an organization of our own, a named one is still an organization", () => {
  const named = policy(allow({ Condition: { StringEquals: { "aws:PrincipalOrgID": "o-zzzzzzzzzz" } } }));
  expect(access(named, { account: OWN })[0]?.reach).toBe("organization");
});
