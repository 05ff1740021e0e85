import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { agentRuntime } from "../../src/services/bedrockagentcore/agent-runtime.ts";

export default defineRule({
  id: "bedrockagentcore-runtime-public-network",
  title: "AgentCore runtime runs in the public network instead of a VPC",
  severity: "high",
  why: "An agent that is talked into something reaches the whole internet from there, and no security group, endpoint policy or flow log of yours stands between.",
  fix: {
    text: "Give the runtime subnets and security groups of a VPC, with a NAT gateway or VPC endpoints for what it needs to reach.",
    // A new version is made of what is given, and of nothing else.
    cli: 'aws bedrock-agentcore-control update-agent-runtime --agent-runtime-id <runtime-id> --agent-runtime-artifact <artifact> --role-arn <role-arn> --network-configuration \'{"networkMode": "VPC", "networkModeConfig": {"subnets": ["<subnet-id>"], "securityGroups": ["<security-group-id>"]}}\' <all its other settings>',
    terraform: `resource "aws_bedrockagentcore_agent_runtime" "<name>" {
  # …
  network_configuration {
    network_mode = "VPC"
    network_mode_config {
      subnets         = [aws_subnet.<private>.id]
      security_groups = [aws_security_group.<name>.id]
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::BedrockAgentCore::Runtime
  Properties:
    NetworkConfiguration:
      NetworkMode: VPC
      NetworkModeConfig:
        Subnets: [!Ref <PrivateSubnet>]
        SecurityGroups: [!Ref <SecurityGroup>]`,
  },
  references: {
    fsbp: ["BedrockAgentCore.1"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/bedrockagentcore-controls.html#bedrockagentcore-1",
    ],
  },
  examples: { pass: "networkMode is VPC.", fail: "networkMode is PUBLIC." },
  subject: agentRuntime.with("settings"),
  check: ({ agentRuntimeVersion, settings: { networkConfiguration, capacityProviderConfiguration } }) => {
    const mode = networkConfiguration?.networkMode;
    if (mode === "PUBLIC")
      return fail(`version ${agentRuntimeVersion} runs in the public network`, { networkMode: mode });
    if (mode !== undefined) return pass;
    return skip(
      capacityProviderConfiguration
        ? `it runs where its capacity provider does: ${capacityProviderConfiguration.capacityProviderArn}`
        : "AgentCore tells no network of it",
    );
  },
});
