import type { STS } from "@aws-sdk/client-sts";
import { service } from "../../model/index.ts";

/** Who the credentials belong to. AWS lets every principal ask, whatever its policies say. */
export const callerIdentity = service<STS>("sts")("getCallerIdentity", {
  actions: [],
  value: (out) => ({ account: out.Account, arn: out.Arn }),
});
