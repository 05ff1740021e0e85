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
    "nothing said": { subject: configuration(), evidence: { HttpTokens: "not set" } },
  },
});
