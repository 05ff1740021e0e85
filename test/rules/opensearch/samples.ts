/** A domain in a VPC that is as it should be. */
export const domain = {
  DomainId: "111122223333/search",
  DomainName: "search",
  ARN: "arn:aws:es:eu-west-1:111122223333:domain/search",
  Created: true,
  Deleted: false,
  EngineVersion: "OpenSearch_2.19",
  ClusterConfig: {
    InstanceType: "r6g.large.search",
    InstanceCount: 3,
    ZoneAwarenessEnabled: true,
    DedicatedMasterEnabled: true,
    DedicatedMasterCount: 3,
  },
  AccessPolicies: "",
  VPCOptions: { VPCId: "vpc-1", SubnetIds: ["subnet-private"], SecurityGroupIds: ["sg-1"] },
  EncryptionAtRestOptions: { Enabled: true, KmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/1" },
  NodeToNodeEncryptionOptions: { Enabled: true },
  LogPublishingOptions: {
    ES_APPLICATION_LOGS: {
      CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:e",
      Enabled: true,
    },
    AUDIT_LOGS: { CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:111122223333:log-group:a", Enabled: true },
  },
  ServiceSoftwareOptions: {
    CurrentVersion: "OpenSearch_2_19_R20260806",
    NewVersion: "",
    UpdateAvailable: false,
    UpdateStatus: "COMPLETED",
    AutomatedUpdateDate: new Date(0),
    OptionalDeployment: true,
  },
  DomainEndpointOptions: { EnforceHTTPS: true, TLSSecurityPolicy: "Policy-Min-TLS-1-2-PFS-2023-10" },
  AdvancedSecurityOptions: { Enabled: true, InternalUserDatabaseEnabled: false, AnonymousAuthEnabled: false },
};

export const withoutLogin = { AdvancedSecurityOptions: { Enabled: false } };

/** With an endpoint on the internet. */
export const onInternet = { ...domain, VPCOptions: undefined, Endpoint: "search-x.eu-west-1.es.amazonaws.com" };

/** As the first developers left it; Elasticsearch of a version that could do none of this. */
export const old = {
  DomainName: "old",
  ARN: "arn:aws:es:eu-west-1:111122223333:domain/old",
  EngineVersion: "Elasticsearch_2.3",
  ClusterConfig: { InstanceCount: 1 },
};
