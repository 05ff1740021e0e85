import rule from "../../../rules/stepfunctions/stepfunctions-state-machine-secret-in-definition.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { machine } from "./machines.ts";

const seen = { name: "States.Charge.Parameters.ApiKey", masked: "sk_l… (32 characters)", secret: "key by its name" };

verdicts(rule, {
  passes: { "nothing seen": { subject: machine() } },
  fails: {
    "a key": {
      subject: machine({ secrets: [seen] }),
      message: "plain text looks like secrets: States.Charge.Parameters.ApiKey (key by its name)",
      evidence: { secrets: [seen] },
    },
  },
  unknowns: { "may not be described": { subject: denied(machine(), "setup") } },
});
