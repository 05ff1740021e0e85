import type { BedrockAgentCoreControl } from "@aws-sdk/client-bedrock-agentcore-control";
import { type Identity, service } from "../../model/index.ts";

export const agentCore = service<BedrockAgentCoreControl>("bedrock-agentcore", {
  client: "@aws-sdk/client-bedrock-agentcore-control",
});

export const agentCoreTags = agentCore("listTagsForResource", {
  input: ({ arn }: Identity) => ({ resourceArn: arn }),
  value: (out) => out.tags ?? {},
});

/** Whether it is there to be judged: not on its way out, and not one that could never be made. */
export const isThere = ({ status }: { readonly status: string | undefined }): boolean =>
  !["DELETING", "DELETED", "CREATE_FAILED"].includes(`${status}`);
