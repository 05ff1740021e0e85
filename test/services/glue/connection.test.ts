import { expect, it } from "vitest";
import { glueConnection } from "../../../src/services/glue/connection.ts";
import { transportOf } from "../../../src/services/glue/transport.ts";
import { admitted, PASSWORD } from "../masked.ts";

const list = glueConnection.spec.lists[0] as never as { input: () => object };
const admit = async (connection: object) => {
  const answer = { ConnectionList: [{ Name: "orders", ...connection }] };
  return ((await admitted(list as never, answer)) as { ConnectionList: object[] }).ConnectionList[0];
};

it("asks for no passwords", () => {
  expect(list.input()).toEqual({ HidePassword: true });
});

it("keeps of a connection no address and no password", async () => {
  const out = await admit({
    ConnectionType: "JDBC",
    ConnectionProperties: {
      JDBC_CONNECTION_URL: `jdbc:sqlserver://db:1433;encrypt=true;user=me;password=${PASSWORD}`,
      PASSWORD,
      ENCRYPTED_PASSWORD: PASSWORD,
      KAFKA_CLIENT_KEYSTORE_PASSWORD: PASSWORD,
      SECRET_ID: "orders",
    },
    SparkProperties: { password: PASSWORD },
    PythonProperties: { password: PASSWORD },
    AthenaProperties: { connection_string: `postgres://me:${PASSWORD}@db/orders` },
    AuthenticationConfiguration: { SecretArn: "arn:1", OAuth2Properties: { TokenUrl: `https://x/?token=${PASSWORD}` } },
  });
  expect(out).toEqual({
    ...{ Name: "orders", ConnectionType: "JDBC", secret: "orders", passwordBy: "JDBC_CONNECTION_URL" },
    transport: { tls: "enforced", by: "JDBC_CONNECTION_URL" },
  });
});

it.each([
  ["USERNAME", { USERNAME: "me" }],
  [undefined, { USERNAME: "me", SECRET_ID: "orders" }],
  ["KAFKA_SASL_PLAIN_USERNAME", { KAFKA_SASL_PLAIN_USERNAME: "me" }],
  [undefined, { KAFKA_SASL_SCRAM_USERNAME: "me", KAFKA_SASL_SCRAM_SECRETS_ARN: "arn:1" }],
  [undefined, { CONNECTION_URL: "jdbc:mysql://db/orders?user=${Username}&password=${Password}" }],
  ["JDBC_CONNECTION_URL", { JDBC_CONNECTION_URL: "jdbc:oracle:thin:me/pw@//db:1521/orders", SECRET_ID: "x" }],
  [undefined, { JDBC_CONNECTION_URL: "jdbc:oracle:thin://@db:1521/orders", SECRET_ID: "x" }],
  ["CONNECTION_URL", { CONNECTION_URL: "mongodb://me:pw@db:27017/orders" }],
])("finds the password by %s", (by, ConnectionProperties) => {
  const { admit } = list as never as { admit: (out: object) => { ConnectionList: { passwordBy?: string }[] } };
  const { ConnectionList } = admit({ ConnectionList: [{ ConnectionType: "JDBC", ConnectionProperties }] });
  expect(ConnectionList[0]?.passwordBy).toBe(by);
});

it.each([
  ["enforced", "JDBC", { JDBC_ENFORCE_SSL: "True" }],
  ["not enforced", "JDBC", { JDBC_ENFORCE_SSL: "false" }],
  ["not enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:postgresql://db:5432/orders" }],
  ["enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:postgresql://db/orders?sslmode=verify-full" }],
  ["not enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:postgresql://db/orders?ssl=true&sslmode=prefer" }],
  ["enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:mysql://db/orders?sslMode=VERIFY_IDENTITY" }],
  ["not enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:mysql://db/orders?useSSL=true" }],
  ["enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:mysql://db/orders?useSSL=true&requireSSL=true" }],
  ["enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:oracle:thin:@tcps://db:2484/orders" }],
  ["not enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:oracle:thin:@//db:1521/orders" }],
  ["enforced", "JDBC", { JDBC_CONNECTION_URL: "jdbc:snowflake://x.snowflakecomputing.com/?db=o" }],
  ["enforced", "KAFKA", {}],
  ["not enforced", "KAFKA", { KAFKA_SSL_ENABLED: "FALSE" }],
  ["unknown", "MONGODB", { CONNECTION_URL: "mongodb://db:27017/orders" }],
  ["enforced", "MONGODB", { CONNECTION_URL: "mongodb+srv://db/orders" }],
  ["not enforced", "MONGODB", { CONNECTION_URL: "mongodb://db/orders", JDBC_ENFORCE_SSL: "false" }],
  ["none", "NETWORK", {}],
  ["unknown", "SALESFORCE", {}],
  ["unknown", "CUSTOM", { CONNECTION_URL: "jdbc:mysql://db/orders" }],
] as const)("TLS is %s with %s %j", (tls, type, properties) => expect(transportOf(type, properties).tls).toBe(tls));
