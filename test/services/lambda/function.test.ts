import { expect, it } from "vitest";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { admitted, PASSWORD } from "../masked.ts";

const { spec } = lambdaFunction;
const list = spec.lists[0] as never;
const arn = "arn:aws:lambda:eu-west-1:111122223333:function:orders";

it("keeps of a function's variables their names and what they look like", async () => {
  const Environment = { Variables: { DB_PASSWORD: PASSWORD, LOG_LEVEL: "debug" } };
  const out = await admitted(list, {
    Functions: [{ FunctionName: "orders", FunctionArn: arn, Timeout: 3, Environment }],
  });
  expect(out).toEqual({
    Functions: [
      {
        FunctionName: "orders",
        FunctionArn: arn,
        Timeout: 3,
        variables: {
          DB_PASSWORD: { masked: "corr… (23 characters)", secret: "password by its name" },
          LOG_LEVEL: { masked: "… (5 characters)" },
        },
      },
    ],
  });
});

it("leaves out the copies of Lambda@Edge functions", async () => {
  const read = spec.lists[0] as unknown as { admit(out: object): Promise<never>; value(out: never): unknown[] };
  const out = await read.admit({
    Functions: [{ FunctionName: "us-east-1.edge", MasterArn: arn }, { FunctionName: "a" }],
  });
  expect(read.value(out)).toEqual([{ FunctionName: "a", variables: {} }]);
});
