import rule from "../../../rules/autoscaling/autoscaling-launch-configuration-user-data-secret.ts";
import { verdicts } from "../../verdicts.ts";
import { configuration } from "./group.ts";

const seen = { line: 2, name: "DB_PASSWORD", masked: "hunt… (14 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: { "no secret": { subject: configuration() } },
  fails: {
    "a password": {
      subject: configuration({ userData: { secrets: [seen] } }),
      message: "DB_PASSWORD in line 2 (password by its name)",
      evidence: { secrets: [seen] },
    },
  },
  unknowns: {
    "it cannot be looked into": {
      subject: configuration({ userData: { undecodable: "it is not base64" } }),
      message: /autoscaling:DescribeLaunchConfigurations.*not base64|not base64/,
    },
  },
});
