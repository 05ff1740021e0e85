import { expect, it } from "vitest";
import { webAcl } from "../../../src/services/wafv2/web-acl.ts";
import { withoutSecrets } from "../../../src/services/wafv2/without-secrets.ts";

const secret = "s3cr3t-between-cdn-and-alb";

it("keeps neither what rules look for nor what they add to requests", () => {
  const acl = {
    Name: "shop",
    LockToken: secret,
    CustomResponseBodies: { sorry: { Content: secret } },
    Rules: [
      {
        Name: "from-cdn",
        Statement: {
          NotStatement: {
            Statement: {
              ByteMatchStatement: { SearchString: new TextEncoder().encode(secret), PositionalConstraint: "EXACTLY" },
            },
          },
        },
        Action: { Block: { CustomResponse: { ResponseHeaders: [{ Name: "x", Value: secret }] } } },
      },
      { Name: "add", Action: { Count: { CustomRequestHandling: { InsertHeaders: [{ Name: "x", Value: secret }] } } } },
      { Name: "regex", Statement: { RegexMatchStatement: { RegexString: secret } } },
    ],
  };
  const admitted = withoutSecrets(acl);
  expect(JSON.stringify(admitted)).not.toContain(secret);
  expect(admitted.Rules.map(({ Name, Action }) => [Name, Action && Object.keys(Action)])).toEqual([
    ["from-cdn", ["Block"]],
    ["add", ["Count"]],
    ["regex", undefined],
  ]);
});

it("takes no error for the answer that the owner of a web ACL logs nothing", () => {
  const { logging, securityLakeLogging } = webAcl.spec.aspects as Record<string, { absent?: object }>;
  expect(logging!.absent).toBeUndefined();
  expect(securityLakeLogging!.absent).toBeDefined();
});
