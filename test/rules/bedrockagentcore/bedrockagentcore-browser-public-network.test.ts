import rule from "../../../rules/bedrockagentcore/bedrockagentcore-browser-public-network.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { browserOf } from "./samples.ts";

verdicts(rule, {
  passes: { "in a VPC": { subject: browserOf({}) } },
  fails: {
    "in the public network": {
      subject: browserOf({ networkConfiguration: { networkMode: "PUBLIC" } }),
      message: "it opens pages from the public network",
      evidence: { networkMode: "PUBLIC" },
    },
  },
  unknowns: { "settings denied": { subject: denied(browserOf({}), "settings") } },
});
