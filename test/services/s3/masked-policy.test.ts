import { expect, it } from "vitest";
import { parsePolicy } from "../../../src/aws/policy/index.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { maskedPolicy } from "../../../src/services/s3/masked-policy.ts";

const policyWith = (Condition: object) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      { Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::site/*", Condition },
    ],
  });

it("keeps what a CDN says to be let in out of memory, and the policy readable", () => {
  const { admit } = bucket.spec.aspects["policy"] as never as { admit: (out: { Policy: string }) => object };
  const Policy = policyWith({
    StringEquals: { "AWS:Referer": ["hunter2"], "aws:UserAgent": "hunter3" },
    StringLike: { "aws:SourceVpce": "vpce-1a2b3c4d" },
  });
  const admitted = JSON.stringify(admit({ Policy }));
  expect(admitted).not.toMatch(/hunter/);
  expect(admitted).toMatch(/vpce-1a2b3c4d/);
  expect(() => parsePolicy(maskedPolicy(Policy))).not.toThrow();
});

it("drops text that is no policy", () => expect(maskedPolicy("hunter2")).not.toMatch(/hunter/));
