import rule from "../../../rules/sagemaker/sagemaker-bias-job-network-isolation-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { definition, unset, VpcConfig } from "./samples.ts";

const open = { EnableNetworkIsolation: false };

verdicts(rule, {
  passes: { isolated: { subject: definition() }, "isolated, on one instance": { subject: definition({}, 1) } },
  fails: {
    "not isolated": { subject: definition(open), message: /to the internet/, evidence: open, severity: "medium" },
    "never set": { subject: unset },
    "in a VPC only": {
      subject: definition({ ...open, VpcConfig }),
      message: /subnet-0a1, subnet-0b2/,
      severity: "low",
    },
  },
  unknowns: { "not described": { subject: denied(definition(), "setup") } },
});
