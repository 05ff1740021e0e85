import type { AgentRuntime, GetAgentRuntimeResponse } from "@aws-sdk/client-bedrock-agentcore-control";
import { kind } from "../../model/index.ts";
import { agentCore, agentCoreTags, isThere } from "./service.ts";

type RuntimeSettings = Pick<GetAgentRuntimeResponse, "networkConfiguration" | "capacityProviderConfiguration">;

/** Agents (and tools) that AgentCore runs, in their newest version. */
export const agentRuntime = kind<AgentRuntime>()("AWS::BedrockAgentCore::Runtime", {
  list: agentCore("listAgentRuntimes", { pageSize: 100, value: (out) => out.agentRuntimes?.filter(isThere) }),
  identity: (r) => ({ arn: r.agentRuntimeArn, name: r.agentRuntimeName }),
  tags: "tagging",
  aspects: {
    settings: agentCore("getAgentRuntime", {
      input: ({ agentRuntimeId }: AgentRuntime) => ({ agentRuntimeId }),
      // Not its environment variables, among which secrets may be.
      admit: ({ networkConfiguration, capacityProviderConfiguration }): RuntimeSettings => ({
        ...{ networkConfiguration, capacityProviderConfiguration },
      }),
      value: (settings) => settings,
    }),
    tagging: agentCoreTags,
  },
});
