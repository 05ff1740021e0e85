import type { Connection } from "@aws-sdk/client-glue";
import { kind } from "../../model/index.ts";
import { GLUE_PAGE, glue, glueArn, tagging } from "./service.ts";
import { passwordIn, type Transport, transportOf } from "./transport.ts";

type Properties = "ConnectionProperties" | "SparkProperties" | "AthenaProperties" | "PythonProperties";

/** A connection; of its properties, which hold passwords and addresses with passwords in them, only what tells of TLS. */
export interface GlueConnection extends Omit<Connection, Properties | "AuthenticationConfiguration"> {
  readonly transport: Transport;
  /** The secret that holds its password: a name or an ARN. */
  readonly secret?: string;
  /** The property that tells that the password lies in the connection itself, if it does. */
  readonly passwordBy?: string;
}

export const glueConnection = kind<GlueConnection>()("AWS::Glue::Connection", {
  list: glue("getConnections", {
    input: () => ({ HidePassword: true }),
    pageSize: GLUE_PAGE,
    admit: ({ ConnectionList = [] }) => ({ ConnectionList: ConnectionList.map(masked) }),
    value: (out) => out.ConnectionList,
  }),
  identity: ({ Name }, scope) => ({ arn: Name && glueArn(scope, `connection/${Name}`), name: Name }),
  aspects: { tagging },
  tags: "tagging",
});

function masked(connection: Connection): GlueConnection {
  const {
    ConnectionProperties: properties = {},
    SparkProperties: _,
    AthenaProperties: __,
    PythonProperties: ___,
    AuthenticationConfiguration: authentication,
    ...rest
  } = connection;
  const secret = properties.SECRET_ID ?? properties.KAFKA_SASL_SCRAM_SECRETS_ARN ?? authentication?.SecretArn;
  const passwordBy = passwordIn(properties, secret);
  return {
    ...rest,
    transport: transportOf(connection.ConnectionType, properties),
    ...(secret && { secret }),
    ...(passwordBy && { passwordBy }),
  };
}
