import type { ConnectorSummary, KafkaConnect } from "@aws-sdk/client-kafkaconnect";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { type Identity, kind, service } from "../../model/index.ts";

const kafkaconnect = service<KafkaConnect>("kafkaconnect");

/** Connectors of MSK Connect, without those being deleted. */
export const connector = kind<ConnectorSummary>()("AWS::KafkaConnect::Connector", {
  list: kafkaconnect("listConnectors", {
    pageSize: 100,
    value: ({ connectors = [] }) => connectors.filter(({ connectorState }) => connectorState !== "DELETING"),
  }),
  identity: (c) => ({ arn: c.connectorArn, name: c.connectorName }),
  tags: "tagging",
  aspects: {
    /** In place of the values of its settings what was seen of them, by name. */
    settings: kafkaconnect("describeConnector", {
      input: ({ connectorArn }: ConnectorSummary) => ({ connectorArn }),
      admit: async ({ connectorConfiguration = {} }) => ({ settings: await sights(connectorConfiguration) }),
      value: ({ settings }): Readonly<Record<string, Sighting>> => settings,
    }),
    tagging: kafkaconnect("listTagsForResource", {
      input: ({ arn }: Identity) => ({ resourceArn: arn }),
      value: (out) => out.tags ?? {},
    }),
  },
});
