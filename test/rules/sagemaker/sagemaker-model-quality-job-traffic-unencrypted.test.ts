import rule from "../../../rules/sagemaker/sagemaker-model-quality-job-traffic-unencrypted.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { definition, unset } from "./samples.ts";

const plain = { EnableInterContainerTrafficEncryption: false };

verdicts(rule, {
  passes: { encrypted: { subject: definition() }, "encrypted, on one instance": { subject: definition({}, 1) } },
  fails: {
    "in the clear": {
      subject: definition(plain, 3),
      message: /on its 3 instances is not encrypted/,
      evidence: { InstanceCount: 3, ...plain },
    },
    "never set": { subject: unset },
  },
  skips: { "on one instance": { subject: definition(plain, 1), message: /one instance/ } },
  unknowns: { "not described": { subject: denied(definition(), "setup") } },
});
