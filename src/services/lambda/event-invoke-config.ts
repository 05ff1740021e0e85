import type { FunctionEventInvokeConfig } from "@aws-sdk/client-lambda";
import { parsePolicy, PolicyError } from "../../aws/policy/index.ts";
import { details, each, kind } from "../../model/index.ts";
import { lambdaFunction } from "./function.ts";
import { withoutTokens } from "./policy.ts";
import { lambda } from "./service.ts";

/**
 * Services that put their calls into Lambda's queue and do not wait for an answer.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html
 */
const ASYNCHRONOUS =
  /^(s3|sns|events|ses|iot|codecommit|config|logs(\.[a-z0-9-]+)?|lambda\.alarms\.cloudwatch)\.amazonaws\.com(\.cn)?$/;

/** The services that a policy lets in which call asynchronously. */
export function asyncCallers(policy: string | undefined): readonly string[] {
  if (policy === undefined) return [];
  const allows = parsePolicy(policy).statements.filter(({ effect }) => effect === "Allow");
  const services = allows.flatMap(({ principals }) =>
    principals.who.flatMap(({ type, value }) => (type === "Service" && ASYNCHRONOUS.test(value) ? [value] : [])),
  );
  return [...new Set(services)];
}

/**
 * How functions deal with asynchronous calls, which is a call per function: only those are asked for that a service
 * which calls so is let in by, or whose policy cannot be understood.
 */
export const eventInvokeConfig = kind<FunctionEventInvokeConfig & { readonly functionArn: string }>()(
  "AWS::Lambda::EventInvokeConfig",
  {
    list: each(
      lambdaFunction,
      lambda("getPolicy", {
        input: (f: { readonly arn: string }) => ({ FunctionName: f.arn }),
        admit: withoutTokens,
        value: ({ Policy }, { arn }): readonly string[] => (mayBeAsync(Policy) ? [arn] : []),
        absent: { errors: ["ResourceNotFoundException"], value: [] },
      }),
    ),
    details: details(
      1,
      lambda("listFunctionEventInvokeConfigs", {
        pageSize: 50,
        input: ({ stubs: [FunctionName] }: { readonly stubs: readonly string[] }) => ({ FunctionName }),
        value: ({ FunctionEventInvokeConfigs = [] }, { stubs: [functionArn = ""] }) =>
          FunctionEventInvokeConfigs.map((one) => ({ ...one, functionArn })),
      }),
    ),
    identity: ({ FunctionArn }) => ({
      arn: FunctionArn && `${FunctionArn}/event-invoke-config`,
      name: FunctionArn?.split(":function:")[1],
    }),
  },
);

function mayBeAsync(policy: string | undefined): boolean {
  try {
    return asyncCallers(policy).length > 0;
  } catch (error) {
    if (error instanceof PolicyError) return true;
    throw error;
  }
}
