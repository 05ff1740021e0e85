import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { glueConnection } from "../../src/services/glue/connection.ts";

export default defineRule({
  id: "glue-connection-plaintext",
  title: "Glue connection does not insist on TLS, or keeps its password itself",
  severity: "high",
  why: "Records and the database's password may cross the network in the clear; and a password in the connection is handed to everyone who may read connections, and is never rotated.",
  fix: {
    text: "Require TLS in the connection, and have it refer to a secret in Secrets Manager in place of a user name and password. Change a password that lay in it.",
    cli: "aws glue update-connection --name <connection> --connection-input 'Name=<connection>,ConnectionType=JDBC,ConnectionProperties={JDBC_CONNECTION_URL=<url>,JDBC_ENFORCE_SSL=true,SECRET_ID=<secret-name>}'",
    terraform: `resource "aws_glue_connection" "<name>" {
  # …
  connection_properties = {
    JDBC_CONNECTION_URL = "<url>"
    JDBC_ENFORCE_SSL    = "true"
    SECRET_ID           = aws_secretsmanager_secret.<name>.name
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Glue::Connection
  Properties:
    CatalogId: !Ref AWS::AccountId
    ConnectionInput:
      ConnectionType: JDBC
      ConnectionProperties:
        JDBC_CONNECTION_URL: <url>
        JDBC_ENFORCE_SSL: "true"
        SECRET_ID: !Ref <Secret>`,
  },
  references: {
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/glue/latest/dg/connection-properties.html",
      "https://docs.aws.amazon.com/glue/latest/dg/connection-properties-secrets-manager.html",
    ],
  },
  examples: {
    pass: "JDBC_ENFORCE_SSL is true and SECRET_ID names a secret.",
    fail: "A JDBC connection does not set JDBC_ENFORCE_SSL.",
  },
  subject: glueConnection.with(),
  check: ({ transport, passwordBy, secret, ConnectionType }) => {
    if (transport.tls === "none") return skip(`a connection of type ${ConnectionType} leads to no database`);
    const plain = transport.tls === "not enforced";
    const faults = [
      ...(plain ? [`it does not insist on TLS (${transport.by} is not true)`] : []),
      ...(passwordBy ? [`it keeps a password itself (${passwordBy}) in place of a secret's name`] : []),
    ];
    if (faults.length > 0)
      return fail(
        faults.join("; "),
        { ConnectionType, tls: transport.tls, by: transport.by, secret, passwordBy },
        plain ? {} : { severity: "medium" },
      );
    return transport.tls === "enforced"
      ? pass
      : skip(`with connections of type ${ConnectionType} their connector or the jobs decide on TLS`);
  },
});
