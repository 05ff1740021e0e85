import rule from "../../../rules/kafkaconnect/kafkaconnect-connector-secret-in-config.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { connectorOf } from "./samples.ts";

const password = { masked: "corr… (23 characters)", secret: "password by its name" };

verdicts(rule, {
  passes: {
    "references only": {
      subject: { ...connectorOf(), settings: { "connection.password": { masked: "${se… (40 characters)" } } },
    },
  },
  fails: {
    "a password": {
      subject: {
        ...connectorOf(),
        settings: { topics: { masked: "… (6 characters)" }, "connection.password": password },
      },
      message: "settings look like secrets: connection.password (password by its name)",
      evidence: { settings: [{ name: "connection.password", ...password }] },
    },
  },
  unknowns: { "settings denied": { subject: denied(connectorOf(), "settings") } },
});
