import rule from "../../../rules/autoscaling/autoscaling-launch-configuration-imdsv1-allowed.ts";
import { verdicts } from "../../verdicts.ts";
import { configuration } from "./group.ts";

const metadata = (MetadataOptions: object) => configuration({ MetadataOptions });

verdicts(rule, {
  passes: {
    required: { subject: metadata({ HttpTokens: "required", HttpEndpoint: "enabled" }) },
    "no metadata at all": { subject: metadata({ HttpTokens: "optional", HttpEndpoint: "disabled" }) },
  },
  fails: {
    optional: { subject: metadata({ HttpTokens: "optional" }), message: /HttpTokens is optional/ },
    "nothing said: the region or the image may demand tokens": {
      subject: configuration(),
      message: "it does not set HttpTokens: whether tokens are demanded is left to the region and the image",
      evidence: { HttpTokens: "not set" },
      severity: "medium",
    },
  },
});
