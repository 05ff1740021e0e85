import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { agentBrowser } from "../../src/services/bedrockagentcore/browser.ts";

export default defineRule({
  id: "bedrockagentcore-browser-public-network",
  title: "AgentCore browser opens pages from the public network instead of a VPC",
  severity: "medium",
  why: "A page that talks an agent into something gets out whatever the browser has seen, and no firewall, proxy or flow log of yours stands between.",
  fix: {
    text: "Make the browser anew in subnets of a VPC, with a firewall or proxy on the way out; the network of one that exists cannot be changed.",
    cli: 'aws bedrock-agentcore-control create-browser --name <name> --network-configuration \'{"networkMode": "VPC", "vpcConfig": {"subnets": ["<subnet-id>"], "securityGroups": ["<security-group-id>"]}}\'',
    terraform: `resource "aws_bedrockagentcore_browser" "<name>" {
  # …
  network_configuration {
    network_mode = "VPC"
    vpc_config {
      subnets         = [aws_subnet.<private>.id]
      security_groups = [aws_security_group.<name>.id]
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::BedrockAgentCore::BrowserCustom
  Properties:
    NetworkConfiguration:
      NetworkMode: VPC
      VpcConfig:
        Subnets: [!Ref <PrivateSubnet>]
        SecurityGroups: [!Ref <SecurityGroup>]`,
  },
  references: {
    fsbp: ["BedrockAgentCore.5"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/agentcore-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/bedrockagentcore-controls.html#bedrockagentcore-5",
    ],
  },
  examples: { pass: "networkMode is VPC.", fail: "networkMode is PUBLIC." },
  subject: agentBrowser.with("settings"),
  check: ({ settings: { networkConfiguration } }) => {
    const { networkMode } = networkConfiguration ?? {};
    return networkMode === "PUBLIC" ? fail("it opens pages from the public network", { networkMode }) : pass;
  },
});
