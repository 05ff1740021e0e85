import { parseArn } from "../../aws/arn.ts";
import type { Identity } from "../../model/index.ts";

/** The function that an integration calls. */
export interface LambdaCall {
  /** ARN as written, with the alias or version. */
  readonly target: string;
  /** ARN of the function itself; absent where a stage variable names it. */
  readonly functionArn?: string;
  /** Alias or version, perhaps a stage variable. */
  readonly qualifier?: string;
}

const PATH = /:lambda:path\/[^/]+\/functions\/(.+)\/(?:response-streaming-)?invocations$/;
const FUNCTION = /^(arn:[^:]+:lambda:[^:]+:\d{12}:function:[^:$]+)(?::(.+))?$/;
const VARIABLE = "${";

/** The function in the URI of an integration; undefined where that leads elsewhere. */
export function lambdaCall(uri: string | undefined): LambdaCall | undefined {
  const target = uri && (PATH.exec(uri)?.[1] ?? (parseArn(uri)?.service === "lambda" ? uri : undefined));
  if (!target) return undefined;
  const [, functionArn, qualifier] = FUNCTION.exec(target) ?? [];
  return { target, ...(functionArn && { functionArn }), ...(qualifier && { qualifier }) };
}

/** Whether only a stage tells which function it is, or which alias. */
export const isByStage = ({ target }: LambdaCall): boolean => target.includes(VARIABLE);

/** The target whose policy decides, and can be read where the API is: in its account and region. */
export function policyTarget(call: LambdaCall | undefined, { account, region }: Identity): string | undefined {
  if (!call?.functionArn || isByStage(call) || call.qualifier === "$LATEST") return undefined;
  const arn = parseArn(call.functionArn);
  return arn?.account === account && arn.region === region ? call.target : undefined;
}
