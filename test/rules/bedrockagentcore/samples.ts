const arn = (resource: string) => `arn:aws:bedrock-agentcore:eu-west-1:111122223333:${resource}`;
export const VPC = { subnets: ["subnet-0a1b2c3d"], securityGroups: ["sg-0a1b2c3d"] };

export const runtimeOf = (settings: object) => ({
  ...{ agentRuntimeId: "helper-a1B2c3D4e5", agentRuntimeName: "helper", agentRuntimeVersion: "3", status: "READY" },
  agentRuntimeArn: arn("runtime/helper-a1B2c3D4e5"),
  settings,
});

export const gatewayOf = (authorizerType: string) => ({
  ...{ gatewayId: "tools-a1b2c3d4e5", name: "tools", status: "READY", protocolType: "MCP", authorizerType },
});

export const browserOf = (settings: object) => ({
  ...{ browserId: "research-a1B2c3D4e5", name: "research", status: "READY" },
  browserArn: arn("browser-custom/research-a1B2c3D4e5"),
  settings: { networkConfiguration: { networkMode: "VPC", vpcConfig: VPC }, ...settings },
});
