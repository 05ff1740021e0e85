import rule from "../../../rules/ec2/ec2-vpc-block-public-access-off.ts";
import { internetGateway } from "../../../src/services/ec2/internet-gateway.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";

const options = (InternetGatewayBlockMode: string) => ({
  AwsAccountId: "111122223333",
  AwsRegion: "eu-west-1",
  State: "update-complete",
  InternetGatewayBlockMode,
  ManagedBy: "account",
});
const gateway = (n: number, VpcId?: string) => ({
  InternetGatewayId: `igw-${n}`,
  Attachments: VpcId ? [{ State: "available", VpcId }] : [],
});

verdicts(rule, {
  passes: {
    "nothing comes in": { subject: options("block-ingress") },
    "nothing passes": { subject: options("block-bidirectional"), given: [[internetGateway, UNLISTED]] },
  },
  fails: {
    "off, with a gateway": {
      subject: options("off"),
      given: [[internetGateway, [gateway(1, "vpc-1"), gateway(2)]]],
      message: "it is off in eu-west-1, which has igw-1 attached to VPCs",
      evidence: { InternetGatewayBlockMode: "off", InternetGatewayIds: ["igw-1"] },
      severity: "medium",
    },
    "off, with many": {
      subject: options("off"),
      given: [[internetGateway, [1, 2, 3, 4, 5].map((n) => gateway(n, `vpc-${n}`))]],
      message: "igw-1, igw-2, igw-3 and 2 more",
    },
    "off, in a region without gateways": {
      subject: options("off"),
      given: [[internetGateway, [gateway(2)]]],
      severity: "low",
    },
    "off, and the gateways could not be read": {
      subject: options("off"),
      given: [[internetGateway, UNLISTED]],
      message: /^it is off in eu-west-1$/,
      severity: "medium",
    },
  },
});
