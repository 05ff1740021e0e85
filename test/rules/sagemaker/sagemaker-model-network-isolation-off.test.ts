import rule from "../../../rules/sagemaker/sagemaker-model-network-isolation-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { model, VpcConfig } from "./samples.ts";

verdicts(rule, {
  passes: { isolated: { subject: model() }, "isolated, and in a VPC": { subject: model({ VpcConfig }) } },
  fails: {
    "not isolated": {
      subject: model({ EnableNetworkIsolation: false }),
      message: /to the internet/,
      evidence: { EnableNetworkIsolation: false },
      severity: "medium",
    },
    "never set": { subject: model({ EnableNetworkIsolation: undefined }) },
    "in a VPC only": {
      subject: model({ EnableNetworkIsolation: false, VpcConfig }),
      message: /whatever can be reached from subnet-0a1, subnet-0b2/,
      evidence: { Subnets: VpcConfig.Subnets },
      severity: "low",
    },
  },
  unknowns: { "not described": { subject: denied(model(), "setup") } },
});
