import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { secret } from "../../../src/services/secretsmanager/secret.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { policy, versions } = secret.spec.aspects as unknown as Record<string, Read<never, unknown>>;

it("keeps a password in a policy's condition out", async () => {
  const Statement = [{ Effect: "Allow", Principal: "*", Condition: { StringEquals: { "aws:UserAgent": PASSWORD } } }];
  await admitted(policy!, { ResourcePolicy: JSON.stringify({ Version: "2012-10-17", Statement }) });
});

it("asks for the versions only of secrets that are judged by them", () => {
  const known = versions!.known as (from: object) => unknown;
  expect(known({ DeletedDate: new Date() })).toEqual([]);
  expect(known({ OwningService: "rds" })).toEqual([]);
  expect(known({ Name: "api" })).toBeUndefined();
});
