import { expect, it } from "vitest";
import { configuration } from "../../../src/services/kafka/configuration.ts";
import { connector } from "../../../src/services/kafkaconnect/connector.ts";
import { partitions } from "../../../src/services/kafka/partitions.ts";
import { admitted, PASSWORD } from "../masked.ts";

const of = (name: string, brokers: number) => ({ name, Provisioned: { NumberOfBrokerNodes: brokers } }) as never;
const at = new Date("2026-06-15T12:03:30Z");
const { read } = partitions;
interface Asked {
  readonly MetricDataQueries: readonly {
    Id: string;
    MetricStat: { Metric: { Dimensions: readonly { Value: string }[] } };
  }[];
  readonly EndTime: Date;
}

it("asks for the partitions of each broker of several clusters in one call", () => {
  const asked = read.input([of("events", 3), of("orders", 2)], at) as Asked;
  expect(asked.EndTime).toEqual(new Date("2026-06-15T12:00:00Z"));
  expect(asked.MetricDataQueries.map(({ Id }) => Id)).toEqual(["c0b1", "c0b2", "c0b3", "c1b1", "c1b2"]);
  expect(asked.MetricDataQueries[4]!.MetricStat.Metric.Dimensions).toEqual([
    { Name: "Cluster Name", Value: "orders" },
    { Name: "Broker ID", Value: "2" },
  ]);
});

it("asks for no more than 500, and leaves the rest unmeasured", () => {
  const some = Array.from({ length: 8 }, (_, i) => of(`c${i}`, 90));
  const { MetricDataQueries } = read.input(some, at) as Asked;
  expect(MetricDataQueries).toHaveLength(500);
  const MetricDataResults = MetricDataQueries.map(({ Id }) => ({ Id, Values: [7] }));
  const counts = read.value({ MetricDataResults } as never, some).map(({ perBroker }) => Object.keys(perBroker).length);
  expect(counts).toEqual([90, 90, 90, 90, 90, 50, 0, 0]);
});

it("gives what was measured last to its cluster, and nothing where nothing was", () => {
  const MetricDataResults = [
    { Id: "c0b2", Values: [12] },
    { Id: "c1b1", Values: [] },
  ];
  expect(read.value({ MetricDataResults } as never, [of("events", 3), of("orders", 1)])).toEqual([
    { perBroker: { 2: 12 } },
    { perBroker: {} },
  ]);
});

it("keeps of a configuration what decides whether data lasts", async () => {
  const text =
    "# three\nauto.create.topics.enable=true\n default.replication.factor = 3\r\nunclean.leader.election.enable: false\n";
  const output = (await configuration.admit!({ ServerProperties: new TextEncoder().encode(text) } as never)) as never;
  expect(configuration.value(output, {} as never)).toEqual({
    own: { "default.replication.factor": "3", "unclean.leader.election.enable": "false" },
  });
});

it("asks for no configuration where a cluster has MSK's default", () => {
  expect(configuration.known!({ Provisioned: { CurrentBrokerSoftwareInfo: {} } } as never)).toEqual({});
  const own = { ConfigurationArn: "arn:1", ConfigurationRevision: 2 };
  expect(configuration.known!({ Provisioned: { CurrentBrokerSoftwareInfo: own } } as never)).toBeUndefined();
  expect(configuration.input({ Provisioned: { CurrentBrokerSoftwareInfo: own } } as never)).toEqual({
    Arn: "arn:1",
    Revision: 2,
  });
});

it("masks the settings of a connector", async () => {
  const answer = {
    connectorConfiguration: {
      topics: "orders",
      "connection.password": PASSWORD,
      "db.token": "${secretsmanager:orders:token}",
    },
  };
  expect(await admitted(connector.spec.aspects["settings"] as never, answer)).toMatchObject({
    settings: { "connection.password": { secret: "password by its name" }, "db.token": { masked: expect.any(String) } },
  });
});
