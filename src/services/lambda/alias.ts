import type { AliasConfiguration } from "@aws-sdk/client-lambda";
import { each, kind } from "../../model/index.ts";
import { lambdaFunction } from "./function.ts";
import { withoutTokens } from "./policy.ts";
import { lambda } from "./service.ts";

/** Aliases of functions. Each has a policy of its own beside its function's. */
export const functionAlias = kind<AliasConfiguration & { readonly functionArn: string }>()("AWS::Lambda::Alias", {
  list: each(
    lambdaFunction,
    lambda("listAliases", {
      // Asked for more, AWS still gives 50.
      pageSize: 50,
      input: ({ name }: { readonly name: string; readonly arn: string }) => ({ FunctionName: name }),
      value: ({ Aliases = [] }, { arn }) => Aliases.map((one) => ({ ...one, functionArn: arn })),
    }),
  ),
  identity: ({ AliasArn }) => ({ arn: AliasArn, name: AliasArn?.split(":function:")[1] }),
  aspects: {
    /** The JSON text of the resource policy. */
    policy: lambda("getPolicy", {
      input: ({ AliasArn }: AliasConfiguration) => ({ FunctionName: AliasArn }),
      admit: withoutTokens,
      value: (out) => out.Policy,
      absent: { errors: ["ResourceNotFoundException"], value: undefined },
    }),
  },
});
