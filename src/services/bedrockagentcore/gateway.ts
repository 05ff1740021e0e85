import type { GatewaySummary } from "@aws-sdk/client-bedrock-agentcore-control";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { agentCore, agentCoreTags, isThere } from "./service.ts";

/** Gateways through which agents reach their tools. */
export const agentGateway = kind<GatewaySummary>()("AWS::BedrockAgentCore::Gateway", {
  list: agentCore("listGateways", { pageSize: 1000, value: (out) => out.items?.filter(isThere) }),
  identity: ({ gatewayId, name }, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "bedrock-agentcore", region, account, resource: `gateway/${gatewayId}` }),
    name,
  }),
  tags: "tagging",
  aspects: { tagging: agentCoreTags },
});
