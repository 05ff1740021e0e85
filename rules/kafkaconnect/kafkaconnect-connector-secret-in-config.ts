import { secretsIn, secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { connector } from "../../src/services/kafkaconnect/connector.ts";

export default defineRule({
  id: "kafkaconnect-connector-secret-in-config",
  title: "MSK connector carries a secret in its settings",
  severity: "critical",
  why: "Everyone who may look at the connector reads the secret in the clear, and it stands in every copy of the settings.",
  fix: {
    text: "Change the secret, since it counts as known. Keep the new one in Secrets Manager, give the worker configuration a config provider for it, and refer to it in the settings. A connector keeps its worker configuration: where that has no provider, make the connector again.",
    // The settings that are given replace all that the connector has.
    cli: "aws kafkaconnect update-connector --connector-arn <connector-arn> --current-version <version> --connector-configuration file://<all-settings.json>",
    terraform: `resource "aws_mskconnect_connector" "<name>" {
  # …
  connector_configuration = {
    # …
    "connection.password" = "$\${secretManager:<secret>:password}"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::KafkaConnect::Connector
  Properties:
    ConnectorConfiguration:
      connection.password: "\${secretManager:<secret>:password}"`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: ["https://docs.aws.amazon.com/msk/latest/developerguide/msk-connect-config-provider.html"],
  },
  examples: {
    pass: "The password is a reference that a config provider fills in.",
    fail: "The setting connection.password holds a password.",
  },
  subject: connector.with("settings"),
  check: ({ settings }) => {
    const secrets = secretsIn(settings);
    return secrets.length === 0
      ? pass
      : fail(`settings look like secrets: ${secretsInWords(secrets)}`, { settings: secrets });
  },
});
