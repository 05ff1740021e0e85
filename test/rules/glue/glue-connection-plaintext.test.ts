import rule from "../../../rules/glue/glue-connection-plaintext.ts";
import { verdicts } from "../../verdicts.ts";

const connection = (ConnectionType: string, tls: string, also: object = {}) => ({
  Name: "orders",
  ConnectionType,
  transport: { tls, by: ConnectionType === "KAFKA" ? "KAFKA_SSL_ENABLED" : "JDBC_ENFORCE_SSL" },
  ...also,
});

verdicts(rule, {
  passes: {
    "TLS and a secret": { subject: connection("JDBC", "enforced", { secret: "orders" }) },
    "TLS, and no credentials at all": { subject: connection("KAFKA", "enforced") },
  },
  fails: {
    "no TLS": {
      subject: connection("JDBC", "not enforced", { secret: "orders" }),
      message: "it does not insist on TLS (JDBC_ENFORCE_SSL is not true)",
      severity: "high",
    },
    "a password of its own": {
      subject: connection("JDBC", "enforced", { passwordBy: "USERNAME" }),
      message: /keeps a password itself \(USERNAME\)/,
      severity: "medium",
    },
    both: {
      subject: connection("KAFKA", "not enforced", { passwordBy: "KAFKA_SASL_SCRAM_USERNAME" }),
      severity: "high",
    },
    "a password in an unknown transport": { subject: connection("MONGODB", "unknown", { passwordBy: "USERNAME" }) },
  },
  skips: {
    "a way into a VPC": { subject: connection("NETWORK", "none"), message: /no database/ },
    "a connector that decides itself": { subject: connection("SALESFORCE", "unknown"), message: /SALESFORCE/ },
  },
});
