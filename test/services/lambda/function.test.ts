import { expect, it } from "vitest";
import { functionAlias } from "../../../src/services/lambda/alias.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { functionUrl } from "../../../src/services/lambda/url.ts";
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

it("keeps a policy without the token that callers must bring", async () => {
  const statement = (token: string) => ({
    ...{ Effect: "Allow", Principal: { Service: "alexa-appkit.amazon.com" }, Action: "lambda:InvokeFunction" },
    ...{ Resource: arn, Condition: { StringEquals: { "lambda:EventSourceToken": token } } },
  });
  const Policy = (token: string) => JSON.stringify({ Version: "2012-10-17", Statement: [statement(token)] });
  for (const one of [lambdaFunction, functionAlias, functionUrl])
    expect(await admitted(one.spec.aspects["policy"]!, { Policy: Policy(PASSWORD) })).toEqual({
      Policy: Policy("(masked)"),
    });
});
