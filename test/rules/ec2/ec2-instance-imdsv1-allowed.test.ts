import rule from "../../../rules/ec2/ec2-instance-imdsv1-allowed.ts";
import { verdicts } from "../../verdicts.ts";

const instance = (MetadataOptions?: object) => ({ InstanceId: "i-1", ...(MetadataOptions && { MetadataOptions }) });

verdicts(rule, {
  passes: {
    "tokens are required": { subject: instance({ HttpTokens: "required", HttpEndpoint: "enabled" }) },
    "the metadata service is off": { subject: instance({ HttpTokens: "optional", HttpEndpoint: "disabled" }) },
  },
  fails: {
    "tokens are optional": {
      subject: instance({ HttpTokens: "optional", HttpEndpoint: "enabled", HttpPutResponseHopLimit: 2 }),
      message: /HttpTokens is optional/,
      evidence: { HttpPutResponseHopLimit: 2 },
    },
    "nothing is said": { subject: instance(), message: /not set/ },
  },
});
