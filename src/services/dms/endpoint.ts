import type { Endpoint } from "@aws-sdk/client-database-migration-service";
import { kind } from "../../model/index.ts";
import { dms, DMS_PAGE, isGoing, tagging } from "./service.ts";

const KEPT = [
  ...(["EndpointIdentifier", "EndpointArn", "EndpointType", "EngineName", "Status"] as const),
  ...(["ServerName", "Port", "CertificateArn", "SslMode", "IsReadOnly"] as const),
];

/**
 * An endpoint with what tells how DMS connects to it. Passwords and users stand in the settings of every engine and
 * in the extra connection attributes, so of those only what is named here is kept.
 */
export interface DmsEndpoint extends Pick<Endpoint, (typeof KEPT)[number]> {
  readonly MongoDbSettings?: Picked<"MongoDbSettings", "AuthType" | "SecretsManagerSecretId">;
  readonly NeptuneSettings?: Picked<"NeptuneSettings", "IamAuthEnabled">;
  readonly RedisSettings?: Picked<"RedisSettings", "SslSecurityProtocol">;
  readonly KafkaSettings?: Picked<"KafkaSettings", "SecurityProtocol">;
  /** Whether the address of an OpenSearch cluster begins with http://. */
  readonly overHttp?: boolean;
  /** Whether it has a user name, its own or among its settings. */
  readonly hasUser: boolean;
}

type Picked<K extends keyof Endpoint, M extends keyof NonNullable<Endpoint[K]>> = Pick<NonNullable<Endpoint[K]>, M>;

/** The databases and stores between which DMS copies, without those being deleted. */
export const dmsEndpoint = kind<DmsEndpoint>()("AWS::DMS::Endpoint", {
  list: dms("describeEndpoints", {
    pageSize: DMS_PAGE,
    admit: ({ Endpoints = [] }) => ({ Endpoints: Endpoints.map(masked) }),
    value: (out) => out.Endpoints.filter(({ Status }) => !isGoing(Status)),
  }),
  identity: (e) => ({ arn: e.EndpointArn, name: e.EndpointIdentifier }),
  tags: "tagging",
  aspects: { tagging },
});

function masked(endpoint: Endpoint): DmsEndpoint {
  const kept = Object.fromEntries(KEPT.map((name) => [name, endpoint[name]]));
  const { MongoDbSettings: mongo, NeptuneSettings: neptune, RedisSettings: redis, KafkaSettings: kafka } = endpoint;
  const uri = endpoint.ElasticsearchSettings?.EndpointUri;
  return {
    ...kept,
    ...(mongo && {
      MongoDbSettings: { AuthType: mongo.AuthType, SecretsManagerSecretId: mongo.SecretsManagerSecretId },
    }),
    ...(neptune && { NeptuneSettings: { IamAuthEnabled: neptune.IamAuthEnabled } }),
    ...(redis && { RedisSettings: { SslSecurityProtocol: redis.SslSecurityProtocol } }),
    ...(kafka && { KafkaSettings: { SecurityProtocol: kafka.SecurityProtocol } }),
    ...(uri && { overHttp: /^http:/i.test(uri) }),
    hasUser: Boolean(endpoint.Username || mongo?.Username),
  };
}
