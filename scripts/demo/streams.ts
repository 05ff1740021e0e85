import type { Firehose } from "@aws-sdk/client-firehose";
import type { Cluster, Kafka } from "@aws-sdk/client-kafka";
import type { KafkaConnect } from "@aws-sdk/client-kafkaconnect";
import type { Kinesis } from "@aws-sdk/client-kinesis";
import { answers, arn, atHome, daysAgo } from "./world.ts";

/** Three brokers in two zones, made in a hurry before a sale and never looked at again. */
const events: Cluster = {
  ClusterType: "PROVISIONED",
  ClusterArn: arn("kafka", "cluster/shop-events/0a1b2c3d-0000-4000-8000-000000000001-2"),
  ClusterName: "shop-events",
  CreationTime: daysAgo(900),
  State: "ACTIVE",
  Tags: { team: "shop" },
  Provisioned: {
    BrokerNodeGroupInfo: {
      ClientSubnets: ["subnet-0shopdata000001", "subnet-0shopdata000002"],
      InstanceType: "kafka.m5.large",
      StorageInfo: { EbsStorageInfo: { VolumeSize: 500 } },
      ConnectivityInfo: { PublicAccess: { Type: "DISABLED" } },
      ZoneIds: ["euw1-az1", "euw1-az2"],
    },
    CurrentBrokerSoftwareInfo: { KafkaVersion: "3.6.0" },
    EncryptionInfo: { EncryptionInTransit: { ClientBroker: "TLS_PLAINTEXT", InCluster: true } },
    ClientAuthentication: { Unauthenticated: { Enabled: true } },
    EnhancedMonitoring: "DEFAULT",
    NumberOfBrokerNodes: 3,
    StorageMode: "LOCAL",
  },
};

export const kafka = answers<Kafka>("kafka", {
  listClustersV2: (_, region) => ({ ClusterInfoList: atHome(region, [events]) }),
  describeConfigurationRevision: () => ({}),
});

const lake = {
  connectorArn: arn("kafka", "connector/orders-to-lake/0a1b2c3d-0000-4000-8000-000000000002-4"),
  connectorName: "orders-to-lake",
  connectorState: "RUNNING" as const,
  kafkaClusterEncryptionInTransit: { encryptionType: "TLS" as const },
  logDelivery: { workerLogDelivery: { cloudWatchLogs: { enabled: true, logGroup: "/hanbit/connect" } } },
};

export const kafkaconnect = answers<KafkaConnect>("kafkaconnect", {
  listConnectors: (_, region) => ({ connectors: atHome(region, [lake]) }),
  describeConnector: () => ({
    connectorConfiguration: {
      "connector.class": "io.confluent.connect.s3.S3SinkConnector",
      "s3.bucket.name": "hanbit-lake",
      topics: "orders",
    },
  }),
  listTagsForResource: () => ({ tags: { team: "data" } }),
});

export const kinesis = answers<Kinesis>("kinesis", {
  listStreams: (_, region) => ({ StreamNames: atHome(region, ["clicks"]), HasMoreStreams: false }),
  describeStreamSummary: () => ({
    StreamDescriptionSummary: {
      StreamName: "clicks",
      StreamARN: arn("kinesis", "stream/clicks"),
      StreamStatus: "ACTIVE",
      StreamModeDetails: { StreamMode: "PROVISIONED" },
      RetentionPeriodHours: 24,
      StreamCreationTimestamp: daysAgo(400),
      EnhancedMonitoring: [{ ShardLevelMetrics: [] }],
      EncryptionType: "KMS",
      OpenShardCount: 8,
    },
  }),
  listTagsForStream: () => ({ Tags: [], HasMoreTags: false }),
});

export const firehose = answers<Firehose>("firehose", {
  listDeliveryStreams: (_, region) => ({
    DeliveryStreamNames: atHome(region, ["clicks-to-archive"]),
    HasMoreDeliveryStreams: false,
  }),
  describeDeliveryStream: () => ({
    DeliveryStreamDescription: {
      DeliveryStreamName: "clicks-to-archive",
      DeliveryStreamARN: arn("firehose", "deliverystream/clicks-to-archive"),
      DeliveryStreamStatus: "ACTIVE",
      DeliveryStreamType: "DirectPut",
      DeliveryStreamEncryptionConfiguration: { Status: "ENABLED", KeyType: "AWS_OWNED_CMK" },
      VersionId: "1",
      HasMoreDestinations: false,
      Destinations: [
        {
          DestinationId: "destinationId-000000000001",
          ExtendedS3DestinationDescription: {
            RoleARN: "arn:aws:iam::111122223333:role/firehose",
            BucketARN: "arn:aws:s3:::hanbit-archive-2021",
            BufferingHints: {},
            CompressionFormat: "GZIP",
            EncryptionConfiguration: {},
            CloudWatchLoggingOptions: { Enabled: true, LogGroupName: "/hanbit/firehose", LogStreamName: "s3" },
          },
        },
      ],
    },
  }),
  listTagsForDeliveryStream: () => ({ Tags: [], HasMoreTags: false }),
});
