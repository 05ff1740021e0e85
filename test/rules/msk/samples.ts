import { ACCOUNT } from "../../verdicts.ts";

export const clusterArn = `arn:aws:kafka:eu-west-1:${ACCOUNT}:cluster/events/0a1b-2`;
interface Changes {
  readonly brokers?: object;
  readonly [member: string]: unknown;
}
/** A sound cluster as ListClustersV2 answers it, with changes to what is provisioned and to its brokers. */
export const clusterOf = ({ brokers, ...provisioned }: Changes = {}, also: object = {}) => ({
  ...{
    ClusterType: "PROVISIONED",
    ClusterArn: clusterArn,
    ClusterName: "events",
    State: "ACTIVE",
    Tags: { team: "shop" },
  },
  Provisioned: {
    BrokerNodeGroupInfo: {
      ClientSubnets: ["subnet-private", "subnet-private-b", "subnet-private-c"],
      InstanceType: "kafka.m5.large",
      StorageInfo: { EbsStorageInfo: { VolumeSize: 500 } },
      ConnectivityInfo: { PublicAccess: { Type: "DISABLED" } },
      ZoneIds: ["euw1-az1", "euw1-az2", "euw1-az3"],
      ...brokers,
    },
    CurrentBrokerSoftwareInfo: { KafkaVersion: "3.8.x" },
    EncryptionInfo: { EncryptionInTransit: { ClientBroker: "TLS", InCluster: true } },
    ClientAuthentication: {
      Sasl: { Iam: { Enabled: true }, Scram: { Enabled: false } },
      Unauthenticated: { Enabled: false },
    },
    EnhancedMonitoring: "PER_BROKER",
    LoggingInfo: { BrokerLogs: { CloudWatchLogs: { Enabled: true, LogGroup: "/events" }, S3: { Enabled: false } } },
    NumberOfBrokerNodes: 3,
    StorageMode: "LOCAL",
    ...provisioned,
  },
  ...also,
});
export const express = (changes: Changes = {}) =>
  clusterOf({ ...changes, brokers: { InstanceType: "express.m7g.large", ...changes.brokers } });
