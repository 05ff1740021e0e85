import type { Athena, WorkGroup } from "@aws-sdk/client-athena";
import type { Connection, Glue, Job } from "@aws-sdk/client-glue";
import type { DomainStatus, OpenSearch } from "@aws-sdk/client-opensearch";
import { APP_A, DATA_A, DATA_B, SG, SHOP } from "./network.ts";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME, tags } from "./world.ts";

const key = arn("kms", "key/11112222-demo");

const domain = (name: string, also: Partial<DomainStatus>): DomainStatus => ({
  DomainId: `${ACCOUNT}/${name}`,
  DomainName: name,
  ARN: arn("es", `domain/${name}`),
  Created: true,
  Deleted: false,
  Processing: false,
  EngineVersion: "OpenSearch_2.19",
  ClusterConfig: {
    InstanceType: "r6g.large.search",
    InstanceCount: 3,
    DedicatedMasterEnabled: true,
    DedicatedMasterType: "m6g.large.search",
    DedicatedMasterCount: 3,
    ZoneAwarenessEnabled: true,
    ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
  },
  AccessPolicies: JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/shop-api` }, Action: "es:ESHttp*" }],
  }),
  VPCOptions: { VPCId: SHOP, SubnetIds: [DATA_A, DATA_B], SecurityGroupIds: [SG.data] },
  EncryptionAtRestOptions: { Enabled: true, KmsKeyId: key },
  NodeToNodeEncryptionOptions: { Enabled: true },
  LogPublishingOptions: {
    ES_APPLICATION_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: arn("logs", `log-group:/search/${name}`) },
    AUDIT_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: arn("logs", `log-group:/search/${name}-audit`) },
  },
  ServiceSoftwareOptions: {
    CurrentVersion: "OpenSearch_2_19_R20260806",
    UpdateAvailable: false,
    UpdateStatus: "COMPLETED",
  },
  DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
  AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false, AnonymousAuthEnabled: false },
  ...also,
});

// The search of the shop is in order; what the first developers used for their logs was forgotten on the internet.
const domains = [
  domain("catalogue-search", {}),
  domain("dev-logs", {
    EngineVersion: "Elasticsearch_6.7",
    VPCOptions: undefined,
    Endpoint: `search-dev-logs-abcdefghijkl.${HOME}.es.amazonaws.com`,
    ClusterConfig: { InstanceType: "t2.small.search", InstanceCount: 1, ZoneAwarenessEnabled: false },
    AccessPolicies: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Sid: "kibana", Effect: "Allow", Principal: "*", Action: "es:*", Resource: "*" }],
    }),
    EncryptionAtRestOptions: { Enabled: false },
    NodeToNodeEncryptionOptions: { Enabled: false },
    LogPublishingOptions: {},
    ServiceSoftwareOptions: {
      CurrentVersion: "Elasticsearch_6_7_R20250312",
      NewVersion: "Elasticsearch_6_7_R20260806",
      UpdateAvailable: true,
      UpdateStatus: "ELIGIBLE",
      OptionalDeployment: false,
      AutomatedUpdateDate: daysAgo(-12),
    },
    DomainEndpointOptions: { EnforceHTTPS: false, TLSSecurityPolicy: "Policy-Min-TLS-1-0-2019-07" },
    AdvancedSecurityOptions: { Enabled: false },
  }),
];

export const opensearch = answers<OpenSearch>("opensearch", {
  listDomainNames: (_, region) => ({
    DomainNames: atHome(
      region,
      domains.map(({ DomainName }) => ({ DomainName })),
    ),
  }),
  describeDomains: ({ DomainNames = [] }) => ({
    DomainStatusList: domains.filter(({ DomainName = "" }) => DomainNames.includes(DomainName)),
  }),
  listTags: () => ({ TagList: tags({ team: "search" }) }),
});

const workGroups: readonly WorkGroup[] = [
  {
    Name: "finance",
    State: "ENABLED",
    Configuration: {
      ResultConfiguration: {
        OutputLocation: "s3://hanbit-athena-results/finance/",
        EncryptionConfiguration: { EncryptionOption: "SSE_KMS", KmsKey: key },
      },
      EnforceWorkGroupConfiguration: true,
      PublishCloudWatchMetricsEnabled: true,
      BytesScannedCutoffPerQuery: 1_000_000_000_000,
      EngineVersion: { SelectedEngineVersion: "AUTO", EffectiveEngineVersion: "Athena engine version 3" },
    },
  },
  {
    Name: "marketing",
    State: "ENABLED",
    Configuration: {
      ResultConfiguration: { OutputLocation: "s3://hanbit-athena-results/marketing/" },
      EnforceWorkGroupConfiguration: false,
      PublishCloudWatchMetricsEnabled: false,
      EngineVersion: { SelectedEngineVersion: "AUTO", EffectiveEngineVersion: "Athena engine version 3" },
    },
  },
];

export const athena = answers<Athena>("athena", {
  listWorkGroups: (_, region) => ({
    WorkGroups: atHome(
      region,
      workGroups.map(({ Name, State }) => ({ Name, State })),
    ),
  }),
  getWorkGroup: ({ WorkGroup }) => ({ WorkGroup: workGroups.find(({ Name }) => Name === WorkGroup)! }),
  listTagsForResource: () => ({ Tags: [] }),
  listQueryExecutions: () => ({ QueryExecutionIds: [] }),
});

const job = (Name: string, also: Partial<Job>): Job => ({
  Name,
  Role: `arn:aws:iam::${ACCOUNT}:role/glue-${Name}`,
  Command: { Name: "glueetl", ScriptLocation: `s3://hanbit-lake-scripts/${Name}.py`, PythonVersion: "3" },
  GlueVersion: "5.1",
  SecurityConfiguration: "lake",
  DefaultArguments: { "--job-bookmark-option": "job-bookmark-enable", "--db_secret": "shop/orders-db" },
  CreatedOn: daysAgo(400),
  ...also,
});
const url = "jdbc:postgresql://orders.abcdefghijkl.eu-west-1.rds.amazonaws.com:5432/orders";
const connection = (Name: string, ConnectionProperties: Connection["ConnectionProperties"]): Connection => ({
  Name,
  ConnectionType: "JDBC",
  ConnectionProperties,
  PhysicalConnectionRequirements: { SubnetId: APP_A, SecurityGroupIdList: [SG.app], AvailabilityZone: "eu-west-1a" },
});

export const glue = answers<Glue>("glue", {
  getJobs: (_, region) => ({
    Jobs: atHome(region, [
      job("orders-to-lake", {}),
      job("loyalty-export", {
        GlueVersion: "2.0",
        SecurityConfiguration: undefined,
        DefaultArguments: { "--target": "s3://hanbit-loyalty/", "--db_password": ["loyal", "demo", "2019"].join("-") },
      }),
    ]),
  }),
  getSecurityConfigurations: (_, region) => ({
    SecurityConfigurations: atHome(region, [
      {
        Name: "lake",
        EncryptionConfiguration: {
          S3Encryption: [{ S3EncryptionMode: "SSE-KMS", KmsKeyArn: key }],
          CloudWatchEncryption: { CloudWatchEncryptionMode: "SSE-KMS", KmsKeyArn: key },
          JobBookmarksEncryption: { JobBookmarksEncryptionMode: "CSE-KMS", KmsKeyArn: key },
        },
      },
    ]),
  }),
  getConnections: (_, region) => ({
    ConnectionList: atHome(region, [
      connection("orders", { JDBC_CONNECTION_URL: url, JDBC_ENFORCE_SSL: "true", SECRET_ID: "orders-db" }),
      connection("loyalty", { JDBC_CONNECTION_URL: url, JDBC_ENFORCE_SSL: "false", USERNAME: "loyalty" }),
    ]),
  }),
  getMLTransforms: () => ({ Transforms: [] }),
  getDataCatalogEncryptionSettings: (_, region) => ({
    DataCatalogEncryptionSettings:
      region === HOME
        ? {
            EncryptionAtRest: { CatalogEncryptionMode: "SSE-KMS", SseAwsKmsKeyId: key },
            ConnectionPasswordEncryption: { ReturnConnectionPasswordEncrypted: false },
          }
        : {},
  }),
  getDatabases: (_, region) => ({ DatabaseList: atHome(region, [{ Name: "lake" }, { Name: "loyalty" }]) }),
  getResourcePolicy: () => notConfigured("EntityNotFoundException"),
  getTags: () => ({ Tags: { team: "data" } }),
});
