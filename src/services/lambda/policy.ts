import type { GetPolicyResponse } from "@aws-sdk/client-lambda";
import { maskedPolicy } from "../s3/masked-policy.ts";

/** A function's policy as it enters: without the tokens that callers must bring. Every read of it admits it so. */
export const withoutTokens = ({ Policy }: GetPolicyResponse): { readonly Policy?: string } =>
  Policy === undefined ? {} : { Policy: maskedPolicy(Policy) };
