import { Athena } from "@aws-sdk/client-athena";
import { Glue } from "@aws-sdk/client-glue";
import { type CreateDomainCommandInput, OpenSearch } from "@aws-sdk/client-opensearch";
import { type CreateClusterMessage, Redshift } from "@aws-sdk/client-redshift";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Seeding } from "../seed/seeding.ts";

const password = ["Correct", "horse", "7"].join("-");
const account = "123456789012";
const key = `arn:aws:kms:eu-west-1:${account}:key/analytics`;

/** Search, queries, jobs and warehouses: sound ones and careless ones. The emulator knows no Redshift Serverless. */
async function seed(config: Seeding, network: Network): Promise<void> {
  await Promise.all([seedSearch(config, network), seedAthena(config), seedGlue(config), seedRedshift(config, network)]);
}

const everyone = JSON.stringify({
  Version: "2012-10-17",
  Statement: [{ Sid: "open", Effect: "Allow", Principal: "*", Action: "es:ESHttp*", Resource: "*" }],
});

async function seedSearch(config: Seeding, { dataA, dataB, publicA, closedGroup }: Network): Promise<void> {
  const search = new OpenSearch(config);
  const log = { CloudWatchLogsLogGroupArn: `arn:aws:logs:eu-west-1:${account}:log-group:search`, Enabled: true };
  const sound: CreateDomainCommandInput = {
    DomainName: "sound-search",
    EngineVersion: "OpenSearch_3.1",
    ClusterConfig: {
      ...{ InstanceCount: 3, ZoneAwarenessEnabled: true },
      ...{ DedicatedMasterEnabled: true, DedicatedMasterCount: 3 },
    },
    VPCOptions: { SubnetIds: [dataA, dataB], SecurityGroupIds: [closedGroup] },
    EncryptionAtRestOptions: { Enabled: true },
    NodeToNodeEncryptionOptions: { Enabled: true },
    LogPublishingOptions: { ES_APPLICATION_LOGS: log, AUDIT_LOGS: log },
    DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
    AdvancedSecurityOptions: { Enabled: true },
  };
  await search.createDomain(sound);
  await search.createDomain({
    ...sound,
    DomainName: "exposed-search",
    VPCOptions: { SubnetIds: [publicA], SecurityGroupIds: [closedGroup] },
  });
  await search.createDomain({
    DomainName: "careless-search",
    EngineVersion: "Elasticsearch_7.1",
    AccessPolicies: everyone,
  });
}

async function seedAthena(config: Seeding): Promise<void> {
  const athena = new Athena(config);
  await athena.createWorkGroup({
    Name: "sound-workgroup",
    Configuration: {
      ResultConfiguration: {
        OutputLocation: "s3://results/",
        EncryptionConfiguration: { EncryptionOption: "SSE_KMS", KmsKey: key },
      },
      EnforceWorkGroupConfiguration: true,
      PublishCloudWatchMetricsEnabled: true,
      BytesScannedCutoffPerQuery: 1_000_000_000,
    },
  });
  await athena.createWorkGroup({
    Name: "careless-workgroup",
    Configuration: {
      ResultConfiguration: { OutputLocation: "s3://results/" },
      EnforceWorkGroupConfiguration: false,
      PublishCloudWatchMetricsEnabled: false,
    },
  });
}

async function seedGlue(config: Seeding): Promise<void> {
  const glue = new Glue(config);
  await glue.createDatabase({ DatabaseInput: { Name: "lake" } });
  await glue.putResourcePolicy({
    PolicyInJson: everyone.replace("es:ESHttp*", "glue:GetTable"),
  });
  await glue.createSecurityConfiguration({
    Name: "lake",
    EncryptionConfiguration: {
      S3Encryption: [{ S3EncryptionMode: "SSE-KMS", KmsKeyArn: key }],
      CloudWatchEncryption: { CloudWatchEncryptionMode: "SSE-KMS", KmsKeyArn: key },
      JobBookmarksEncryption: { JobBookmarksEncryptionMode: "CSE-KMS", KmsKeyArn: key },
    },
  });
  const job = {
    Role: `arn:aws:iam::${account}:role/glue`,
    Command: { Name: "glueetl", ScriptLocation: "s3://s/j.py" },
  };
  await glue.createJob({ ...job, Name: "sound-job", GlueVersion: "5.0", SecurityConfiguration: "lake" });
  const DefaultArguments = { "--db_password": password };
  await glue.createJob({ ...job, Name: "careless-job", GlueVersion: "2.0", DefaultArguments });
  const url = { JDBC_CONNECTION_URL: "jdbc:postgresql://db:5432/orders" };
  await glue.createConnection({
    ConnectionInput: {
      ...{ Name: "sound-connection", ConnectionType: "JDBC" },
      ConnectionProperties: { ...url, JDBC_ENFORCE_SSL: "true", SECRET_ID: "orders" },
    },
  });
  await glue.createConnection({
    ConnectionInput: {
      ...{ Name: "careless-connection", ConnectionType: "JDBC" },
      ConnectionProperties: { ...url, USERNAME: "me", PASSWORD: password },
    },
  });
}

async function seedRedshift(config: Seeding, network: Network): Promise<void> {
  const redshift = new Redshift(config);
  const groups = { sound: [network.dataA, network.dataB], careless: [network.publicA, network.publicB] };
  for (const [ClusterSubnetGroupName, SubnetIds] of Object.entries(groups))
    await redshift.createClusterSubnetGroup({ ClusterSubnetGroupName, SubnetIds, Description: "analytics" });
  const cluster = { NodeType: "ra3.xlplus", ClusterType: "multi-node", NumberOfNodes: 2, MasterUserPassword: password };
  const sound: CreateClusterMessage = {
    ...cluster,
    ClusterIdentifier: "sound-warehouse",
    MasterUsername: "shop_dba",
    AutomatedSnapshotRetentionPeriod: 14,
    ClusterSubnetGroupName: "sound",
    VpcSecurityGroupIds: [network.closedGroup],
    AllowVersionUpgrade: true,
    PubliclyAccessible: false,
    Encrypted: true,
    EnhancedVpcRouting: true,
  };
  await redshift.createCluster(sound);
  await redshift.enableLogging({ ClusterIdentifier: "sound-warehouse", LogDestinationType: "cloudwatch" });
  await redshift.createCluster({
    ...cluster,
    ClusterIdentifier: "careless-warehouse",
    MasterUsername: "awsuser",
    // A port that the network's open group opens.
    Port: 3306,
    AutomatedSnapshotRetentionPeriod: 1,
    ClusterSubnetGroupName: "careless",
    VpcSecurityGroupIds: [network.openGroup],
    AllowVersionUpgrade: false,
    PubliclyAccessible: true,
    Encrypted: false,
    EnhancedVpcRouting: false,
  });
}

export const analytics: Area = {
  name: "analytics",
  seed,
  fails: [
    "athena-workgroup-metrics-off careless-workgroup",
    "athena-workgroup-overridable careless-workgroup",
    "athena-workgroup-results-unencrypted careless-workgroup",
    "athena-workgroup-scan-limit-missing careless-workgroup",
    "glue-catalog-public-policy catalog",
    "glue-catalog-unencrypted catalog",
    "glue-connection-plaintext careless-connection",
    "glue-job-outdated-version careless-job",
    "glue-job-secret-in-arguments careless-job",
    "glue-job-security-configuration-missing careless-job",
    "opensearch-domain-audit-logs-off careless-search",
    "opensearch-domain-engine-end-of-support careless-search",
    "opensearch-domain-error-logs-off careless-search",
    "opensearch-domain-few-data-nodes careless-search",
    "opensearch-domain-few-master-nodes careless-search",
    "opensearch-domain-fine-grained-access-off careless-search",
    "opensearch-domain-in-public-subnet exposed-search",
    "opensearch-domain-node-plaintext careless-search",
    "opensearch-domain-open-policy careless-search",
    "opensearch-domain-public-endpoint careless-search",
    "opensearch-domain-unencrypted careless-search",
    "opensearch-domain-weak-tls careless-search",
    "redshift-cluster-audit-logs-off careless-warehouse",
    "redshift-cluster-backup-retention-short careless-warehouse",
    "redshift-cluster-default-admin careless-warehouse",
    "redshift-cluster-enhanced-routing-off careless-warehouse",
    "redshift-cluster-in-public-subnet careless-warehouse",
    "redshift-cluster-plaintext-allowed careless-warehouse",
    // Moto's parameter groups never require TLS, and it knows no Multi-AZ.
    "redshift-cluster-plaintext-allowed sound-warehouse",
    "redshift-cluster-publicly-accessible careless-warehouse",
    "redshift-cluster-security-group-open careless-warehouse",
    "redshift-cluster-single-az careless-warehouse",
    "redshift-cluster-single-az sound-warehouse",
    "redshift-cluster-unencrypted careless-warehouse",
    "redshift-cluster-version-upgrades-off careless-warehouse",
  ],
  passes: [
    "athena-workgroup-metrics-off sound-workgroup",
    "athena-workgroup-overridable sound-workgroup",
    "athena-workgroup-results-unencrypted sound-workgroup",
    "athena-workgroup-scan-limit-missing sound-workgroup",
    "glue-job-outdated-version sound-job",
    "glue-job-secret-in-arguments sound-job",
    "glue-job-security-configuration-missing sound-job",
    "opensearch-domain-audit-logs-off sound-search",
    "opensearch-domain-engine-end-of-support sound-search",
    "opensearch-domain-error-logs-off sound-search",
    "opensearch-domain-few-data-nodes sound-search",
    "opensearch-domain-few-master-nodes sound-search",
    "opensearch-domain-fine-grained-access-off sound-search",
    "opensearch-domain-in-public-subnet sound-search",
    "opensearch-domain-node-plaintext sound-search",
    "opensearch-domain-open-policy sound-search",
    "opensearch-domain-public-endpoint sound-search",
    "opensearch-domain-unencrypted sound-search",
    "opensearch-domain-weak-tls sound-search",
    "redshift-cluster-audit-logs-off sound-warehouse",
    "redshift-cluster-backup-retention-short sound-warehouse",
    "redshift-cluster-default-admin sound-warehouse",
    "redshift-cluster-enhanced-routing-off sound-warehouse",
    "redshift-cluster-in-public-subnet sound-warehouse",
    "redshift-cluster-publicly-accessible sound-warehouse",
    "redshift-cluster-security-group-open sound-warehouse",
    "redshift-cluster-unencrypted sound-warehouse",
    "redshift-cluster-version-upgrades-off sound-warehouse",
  ],
};
