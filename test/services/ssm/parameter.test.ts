import { expect, it } from "vitest";
import type { Batched } from "../../../src/model/index.ts";
import { parameter } from "../../../src/services/ssm/parameter.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { size, read } = parameter.spec.aspects["value"] as unknown as Batched<object, unknown>;
const named = (name: string, Type: string) => ({ name, Type });
const [plain, safe] = [named("/db/password", "String"), named("/db/safe", "SecureString")];

it("never asks for a SecureString", () => {
  expect(size).toBe(10);
  expect(read.input([plain, safe])).toEqual({ Names: ["/db/password"], WithDecryption: false });
  expect(read.known!([plain, safe])).toBeUndefined();
  expect(read.known!([safe, safe])).toEqual([undefined, undefined]);
});

it("keeps what a value looks like, in the order of the parameters", async () => {
  const out = await admitted(read as never, {
    Parameters: [
      { Name: "/hosts", Type: "StringList", Value: "a.internal,b.internal" },
      { Name: "/db/password", Type: "String", Value: PASSWORD },
    ],
    InvalidParameters: ["/gone"],
  });
  const values = read.value(out as never, [plain, safe, named("/gone", "String"), named("/hosts", "StringList")]);
  expect(values).toEqual([
    { masked: "corr… (23 characters)", secret: "password by its name" },
    undefined,
    undefined,
    { masked: "a.in… (21 characters)" },
  ]);
});

it("looks at each item of a list", async () => {
  const out = await admitted(read as never, {
    Parameters: [{ Name: "/urls", Type: "StringList", Value: `https://a.internal,postgres://app:${PASSWORD}@db/x` }],
  });
  expect(read.value(out as never, [named("/urls", "StringList")])).toMatchObject([{ secret: expect.any(String) }]);
});

it("would keep nothing of a SecureString, were one answered", async () => {
  const answer = { Parameters: [{ Name: "/db/safe", Type: "SecureString", Value: PASSWORD }] };
  expect(await admitted(read as never, answer)).toEqual({});
});

it("makes up the ARN where the list leaves it out", () => {
  const scope = { partition: "aws-cn", region: "cn-north-1", account: "111122223333", envFiles: [] } as const;
  const arn = (Name: string) => parameter.spec.identity({ Name }, scope).arn;
  expect(arn("/db/host")).toBe("arn:aws-cn:ssm:cn-north-1:111122223333:parameter/db/host");
  expect(arn("host")).toBe("arn:aws-cn:ssm:cn-north-1:111122223333:parameter/host");
});
