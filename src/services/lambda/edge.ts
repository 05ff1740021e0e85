import { fact } from "../../model/index.ts";
import { distribution } from "../cloudfront/distribution.ts";
import { behaviorsOf } from "../cloudfront/parts.ts";
import { bareFunctionArn } from "./failure-target.ts";

/** Where functions of CloudFront's edge are made. */
const EDGE_REGION = "us-east-1";

/** Functions that CloudFront runs at its edge, where other limits hold: little memory, no tracing, no reserves. */
export const edgeFunctions = fact(
  "functions at the edge",
  { distributions: distribution.with() },
  ({ distributions }) => {
    let found: ReadonlySet<string> | undefined;
    const index = () =>
      new Set(
        distributions
          .all()
          .flatMap(behaviorsOf)
          .flatMap(({ LambdaFunctionAssociations: of }) => of?.Items ?? [])
          .map(({ LambdaFunctionARN = "" }) => bareFunctionArn(LambdaFunctionARN)),
      );
    return {
      /** Asks about distributions only for functions that can be of the edge. */
      has: ({ arn, region }: { readonly arn: string; readonly region: string }): boolean =>
        region === EDGE_REGION && (found ??= index()).has(arn),
    };
  },
);
