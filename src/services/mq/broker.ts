import type { BrokerSummary, LogsSummary, Mq } from "@aws-sdk/client-mq";
import { type Identity, kind, service } from "../../model/index.ts";

const mq = service<Mq>("mq");

const GONE = new Set(["DELETION_IN_PROGRESS", "CREATION_FAILED"]);

/** Brokers, without those being deleted or that could not be made. */
export const mqBroker = kind<BrokerSummary>()("AWS::AmazonMQ::Broker", {
  list: mq("listBrokers", {
    pageSize: 100,
    value: ({ BrokerSummaries = [] }) =>
      BrokerSummaries.filter(({ BrokerState }) => BrokerState === undefined || !GONE.has(BrokerState)),
  }),
  identity: (b) => ({ arn: b.BrokerArn, name: b.BrokerName }),
  tags: "tagging",
  aspects: {
    /** What it logs now and after its next restart; asked of ActiveMQ only. Users, LDAP and the rest of its settings stay outside. */
    logs: mq("describeBroker", {
      input: ({ BrokerId }: BrokerSummary) => ({ BrokerId }),
      known: (broker) => (isActiveMq(broker) ? undefined : {}),
      admit: ({ Logs }) => ({ Logs }),
      value: ({ Logs }): Partial<LogsSummary> => Logs ?? {},
    }),
    tagging: mq("listTags", {
      input: ({ arn }: Identity) => ({ ResourceArn: arn }),
      value: (out) => out.Tags ?? {},
    }),
  },
});

/** Brokers of the other engine, RabbitMQ, have general logs only. */
export const isActiveMq = ({ EngineType }: BrokerSummary): boolean => EngineType?.toUpperCase() === "ACTIVEMQ";
