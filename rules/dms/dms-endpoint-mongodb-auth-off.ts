import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dmsEndpoint } from "../../src/services/dms/endpoint.ts";

export default defineRule({
  id: "dms-endpoint-mongodb-auth-off",
  title: "DMS reads MongoDB without a password",
  severity: "medium",
  why: "That works only with a MongoDB that lets in everyone who reaches it, to read and to change whatever it holds.",
  fix: {
    text: "Turn on access control in MongoDB, make a user for DMS that may read what is to be copied, and have the endpoint log in with it, best from a secret of Secrets Manager. Name the other MongoDB settings as well: they are replaced together.",
    cli: `aws dms modify-endpoint --endpoint-arn <endpoint-arn> --mongo-db-settings '{"AuthType":"password","AuthMechanism":"scram_sha_1","AuthSource":"admin","DatabaseName":"<database>","SecretsManagerSecretId":"<secret-arn>","SecretsManagerAccessRoleArn":"<role-arn>"}'`,
    terraform: `resource "aws_dms_endpoint" "<name>" {
  # …
  engine_name                     = "mongodb"
  secrets_manager_arn             = "<secret-arn>"
  secrets_manager_access_role_arn = "<role-arn>"

  mongodb_settings {
    auth_type      = "password"
    auth_mechanism = "scram-sha-1"
    auth_source    = "admin"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::Endpoint
  Properties:
    EngineName: mongodb
    MongoDbSettings:
      AuthType: password
      AuthMechanism: scram_sha_1
      AuthSource: admin
      SecretsManagerSecretId: <secret-arn>
      SecretsManagerAccessRoleArn: <role-arn>`,
  },
  references: {
    fsbp: ["DMS.11"],
    wellArchitected: ["SEC02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Source.MongoDB.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-11",
    ],
  },
  concerns: { cloudformation: "MongoDbSettings.AuthType", terraform: ["aws_dms_endpoint.mongodb_settings.auth_type"] },
  examples: { pass: "AuthType is password.", fail: "AuthType is no." },
  subject: dmsEndpoint.with(),
  check: ({ EngineName, MongoDbSettings: settings, hasUser, ServerName }) => {
    if (EngineName !== "mongodb") return skip(`it is an endpoint for ${EngineName ?? "another engine"}`);
    const { AuthType, SecretsManagerSecretId } = settings ?? {};
    if (AuthType === "password") return pass;
    // Where the type is not told, a user to log in with tells it.
    if (!AuthType && (hasUser || SecretsManagerSecretId)) return pass;
    const how = AuthType ? `its AuthType is ${AuthType}` : "it has neither an AuthType nor a user";
    return fail(`DMS does not log in to ${ServerName || "MongoDB"}: ${how}`, {
      MongoDbSettings: { AuthType },
      ServerName,
    });
  },
});
