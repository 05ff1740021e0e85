import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { dmsEndpoint } from "../../../src/services/dms/endpoint.ts";
import { dmsReplicationTask } from "../../../src/services/dms/replication-task.ts";
import { tagging } from "../../../src/services/dms/service.ts";
import { admitted, PASSWORD } from "../masked.ts";

const settings = { Username: PASSWORD, Password: PASSWORD };

it("keeps of an endpoint what tells how DMS connects, and no password of any engine", async () => {
  const engines = ["MySQL", "PostgreSQL", "Oracle", "Sybase", "MicrosoftSQLServer", "IBMDb2", "DocDb", "GcpMySQL"];
  const list = dmsEndpoint.spec.lists[0] as never;
  const answer = {
    ...{ EndpointIdentifier: "orders", EngineName: "mongodb", Status: "active", Username: "dms" },
    ExtraConnectionAttributes: `password=${PASSWORD};`,
    ExternalTableDefinition: PASSWORD,
    ...Object.fromEntries(engines.map((engine) => [`${engine}Settings`, settings])),
    MongoDbSettings: { ...settings, AuthType: "no", SecretsManagerSecretId: "mongo" },
    RedisSettings: { AuthUserName: PASSWORD, AuthPassword: PASSWORD, SslSecurityProtocol: "plaintext" },
    KafkaSettings: { SaslPassword: PASSWORD, SslClientKeyPassword: PASSWORD, SecurityProtocol: "sasl-ssl" },
    NeptuneSettings: { IamAuthEnabled: true, S3BucketFolder: PASSWORD },
    ElasticsearchSettings: { EndpointUri: `HTTP://me:${PASSWORD}@search.example` },
  };
  const Endpoints = [answer, { EndpointIdentifier: "bare", Username: PASSWORD, Status: "deleting" }];
  const out = (await admitted(list, { Endpoints })) as never;
  expect(out).toEqual({
    Endpoints: [
      {
        ...{ EndpointIdentifier: "orders", EngineName: "mongodb", Status: "active", hasUser: true, overHttp: true },
        MongoDbSettings: { AuthType: "no", SecretsManagerSecretId: "mongo" },
        RedisSettings: { SslSecurityProtocol: "plaintext" },
        KafkaSettings: { SecurityProtocol: "sasl-ssl" },
        NeptuneSettings: { IamAuthEnabled: true },
      },
      { EndpointIdentifier: "bare", Status: "deleting", hasUser: true },
    ],
  });
  const { value } = list as Read<never, readonly object[]>;
  expect(value(out, {} as never)).toHaveLength(1);
});

it("keeps of a task's settings what it logs, and nothing of the data that it maps", async () => {
  const list = dmsReplicationTask.spec.lists[0] as never;
  const Logging = {
    EnableLogging: true,
    LogComponents: [{ Id: "TARGET_LOAD", Severity: "LOGGER_SEVERITY_DEFAULT" }],
    CloudWatchLogStream: PASSWORD,
  };
  const told = {
    ...{ ReplicationTaskIdentifier: "orders", Status: "stopped", LastFailureMessage: PASSWORD },
    ReplicationTaskSettings: JSON.stringify({ Logging, TargetMetadata: { TargetSchema: PASSWORD } }),
    TableMappings: JSON.stringify({ rules: [{ filters: [PASSWORD] }] }),
  };
  const ReplicationTasks = [told, { ReplicationTaskSettings: "{}" }, { TaskData: PASSWORD }];
  const { CloudWatchLogStream: _, ...logging } = Logging;
  expect(await admitted(list, { ReplicationTasks })).toEqual({
    ReplicationTasks: [
      { ReplicationTaskIdentifier: "orders", Status: "stopped", logging },
      { logging: { EnableLogging: false, LogComponents: [] } },
      {},
    ],
  });
});

it("sorts the tags of many resources by their ARN", () => {
  const { input, value } = tagging.read;
  const resources = [{ arn: "a" }, { arn: "b" }];
  expect(input(resources)).toEqual({ ResourceArnList: ["a", "b"] });
  const TagList = [{ ResourceArn: "b", Key: "team", Value: "shop" }];
  expect(value({ TagList } as never, resources)).toEqual([{}, { team: "shop" }]);
});
