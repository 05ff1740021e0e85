import type { FunctionUrlConfig } from "@aws-sdk/client-lambda";
import { each, kind } from "../../model/index.ts";
import { lambdaFunction } from "./function.ts";
import { withoutTokens } from "./policy.ts";
import { lambda } from "./service.ts";

/** URLs of functions and of their aliases; the alias is part of FunctionArn. */
export const functionUrl = kind<FunctionUrlConfig>()("AWS::Lambda::Url", {
  list: each(
    lambdaFunction,
    lambda("listFunctionUrlConfigs", {
      pageSize: 50,
      input: ({ name }: { readonly name: string }) => ({ FunctionName: name }),
      value: (out) => out.FunctionUrlConfigs,
    }),
  ),
  // A URL has no ARN of its own.
  identity: ({ FunctionArn }) => ({
    arn: FunctionArn && `${FunctionArn}/url`,
    name: FunctionArn?.split(":function:")[1],
  }),
  aspects: {
    /** The policy of the function or alias that the URL calls. */
    policy: lambda("getPolicy", {
      input: ({ FunctionArn }: FunctionUrlConfig) => ({ FunctionName: FunctionArn }),
      admit: withoutTokens,
      value: (out) => out.Policy,
      absent: { errors: ["ResourceNotFoundException"], value: undefined },
    }),
  },
});
