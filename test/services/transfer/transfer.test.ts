import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { mqBroker } from "../../../src/services/mq/broker.ts";
import { transferConnector } from "../../../src/services/transfer/connector.ts";
import { transferServer } from "../../../src/services/transfer/server.ts";
import { admitted, PASSWORD } from "../masked.ts";

const url = `sftp://orders:${PASSWORD}@files.partner.example`;

it("leaves the addresses of partners outside, in which a password may stand", async () => {
  const Arn = "arn:aws:transfer:eu-west-1:111122223333:connector/c-1";
  const listed = transferConnector.spec.lists[0] as Read<never, unknown>;
  expect(await admitted(listed, { Connectors: [{ Arn, ConnectorId: "c-1", Url: url }], NextToken: "2" })).toEqual({
    Connectors: [{ Arn, ConnectorId: "c-1" }],
    NextToken: "2",
  });
  const { loggingRole } = transferConnector.spec.aspects;
  expect(await admitted(loggingRole!, { Connector: { Arn, Url: url, LoggingRole: "role" } })).toEqual({
    LoggingRole: "role",
  });
});

it("keeps of a server what it speaks, by default SFTP", async () => {
  const protocols = transferServer.spec.aspects["protocols"] as Read<never, unknown>;
  const banner = { PostAuthenticationLoginBanner: `the guests' password is ${PASSWORD}` };
  expect(await admitted(protocols, { Server: { ...banner, Protocols: ["FTPS"] } })).toEqual({ Protocols: ["FTPS"] });
  expect(protocols.value((await admitted(protocols, { Server: banner })) as never, {} as never)).toEqual(["SFTP"]);
});

it("keeps of a broker what it logs", async () => {
  const logs = mqBroker.spec.aspects["logs"] as Read<never, unknown>;
  const answer = { Logs: { Audit: true }, LdapServerMetadata: { ServiceAccountPassword: PASSWORD } };
  expect(await admitted(logs, answer)).toEqual({ Logs: { Audit: true } });
  expect([logs.known!({ EngineType: "RABBITMQ" } as never), logs.known!({ EngineType: "ACTIVEMQ" } as never)]).toEqual([
    {},
    undefined,
  ]);
});
