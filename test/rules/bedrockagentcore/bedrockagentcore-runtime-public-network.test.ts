import rule from "../../../rules/bedrockagentcore/bedrockagentcore-runtime-public-network.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { runtimeOf, VPC } from "./samples.ts";

const capacityProviderArn = "arn:aws:bedrock-agentcore:eu-west-1:111122223333:capacity-provider/own-a1B2c3D4e5";

verdicts(rule, {
  passes: {
    "in a VPC": { subject: runtimeOf({ networkConfiguration: { networkMode: "VPC", networkModeConfig: VPC } }) },
  },
  fails: {
    "in the public network": {
      subject: runtimeOf({ networkConfiguration: { networkMode: "PUBLIC" } }),
      message: "version 3 runs in the public network",
      evidence: { networkMode: "PUBLIC" },
    },
  },
  skips: {
    "on a capacity provider": {
      subject: runtimeOf({ capacityProviderConfiguration: { capacityProviderArn } }),
      message: /it runs where its capacity provider does/,
    },
    "no network told": { subject: runtimeOf({}) },
  },
  unknowns: { "settings denied": { subject: denied(runtimeOf({}), "settings") } },
});
