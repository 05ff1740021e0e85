import rule from "../../../rules/bedrockagentcore/bedrockagentcore-browser-recording-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { browserOf } from "./samples.ts";

const s3Location = { bucket: "recordings", prefix: "browser-sessions/" };

verdicts(rule, {
  passes: { recorded: { subject: browserOf({ recording: { enabled: true, s3Location } }) } },
  fails: {
    "not set": {
      subject: browserOf({}),
      message: "sessions are not recorded",
      evidence: { enabled: false },
    },
    "set and turned off": { subject: browserOf({ recording: { enabled: false, s3Location } }) },
    "to nowhere": {
      subject: browserOf({ recording: { enabled: true } }),
      message: "sessions are recorded to no bucket",
    },
  },
  unknowns: { "settings denied": { subject: denied(browserOf({}), "settings") } },
});
