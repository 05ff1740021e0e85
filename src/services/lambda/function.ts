import type { FunctionConfiguration, ListFunctionsResponse } from "@aws-sdk/client-lambda";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { kind, type Resource, Unread } from "../../model/index.ts";
import { withoutTokens } from "./policy.ts";
import { lambda } from "./service.ts";

/** A function; in place of the values of its environment variables what was seen of them, by name. */
export interface LambdaFunction extends Omit<FunctionConfiguration, "Environment"> {
  readonly variables: Readonly<Record<string, Sighting>>;
  /** Says why Lambda could not decrypt the variables for the caller, if it could not. */
  readonly Environment?: { readonly Error?: { readonly ErrorCode?: string; readonly Message?: string } };
}

/** Functions in their unpublished version, without the copies of Lambda@Edge functions, which follow their original. */
export const lambdaFunction = kind<LambdaFunction>()("AWS::Lambda::Function", {
  list: lambda("listFunctions", {
    // Asked for more, AWS still gives 50.
    pageSize: 50,
    admit: async ({ Functions = [] }: ListFunctionsResponse) => ({
      Functions: await Promise.all(Functions.map(masked)),
    }),
    value: (out) => out.Functions.filter(({ MasterArn }) => !MasterArn),
  }),
  identity: (f) => ({ arn: f.FunctionArn, name: f.FunctionName }),
  tags: "tagging",
  aspects: {
    /** The JSON text of the resource policy. */
    policy: lambda("getPolicy", {
      input: (f: Resource<LambdaFunction>) => ({ FunctionName: f.arn }),
      admit: withoutTokens,
      value: (out) => out.Policy,
      absent: { errors: ["ResourceNotFoundException"], value: undefined },
    }),
    /** Executions that are kept for it, and its most; undefined where it shares the account's. */
    reservedConcurrency: lambda("getFunctionConcurrency", {
      input: (f: Resource<LambdaFunction>) => ({ FunctionName: f.name }),
      value: (out) => out.ReservedConcurrentExecutions,
    }),
    tagging: lambda("listTags", {
      input: (f: Resource<LambdaFunction>) => ({ Resource: f.arn }),
      value: (out) => out.Tags ?? {},
    }),
  },
});

async function masked({ Environment, ...rest }: FunctionConfiguration): Promise<LambdaFunction> {
  const { ErrorCode, Message } = Environment?.Error ?? {};
  return {
    ...rest,
    variables: await sights(Environment?.Variables ?? {}),
    ...(Environment?.Error && { Environment: { Error: { ErrorCode: `${ErrorCode}`, Message: `${Message}` } } }),
  };
}

/**
 * A function's variables. A key of one's own that the caller may not use hides them from the list, without an error.
 * @throws {Unread} when Lambda did not show them
 */
export function variablesOf({ variables, Environment, account, region, FunctionName }: Resource<LambdaFunction>) {
  const { Error: error } = Environment ?? {};
  if (!error) return variables;
  const denied = /AccessDenied/i.test(`${error.ErrorCode}`);
  throw new Unread({
    reason: denied ? "denied" : "server-error",
    ...{ account, region, service: "lambda", operation: "ListFunctions", code: error.ErrorCode ?? "EnvironmentError" },
    message: `Lambda did not show the environment variables of ${FunctionName}: ${error.Message}`,
    ...(denied && { action: "kms:Decrypt" }),
  });
}
