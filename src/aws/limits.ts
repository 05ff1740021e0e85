/**
 * The rate limits of AWS's APIs, as token buckets: each account has them for itself, in each region.
 * Without an entry nothing is published, and calls are sent at once.
 */

import { rates, type ServiceLimits, together } from "./service-limits.ts";

const DOCS = "https://docs.aws.amazon.com";
const STEAMPIPE = "https://github.com/turbot/steampipe-plugin-aws/blob/main/aws/plugin.go";

const EC2: ServiceLimits = {
  source: `${DOCS}/ec2/latest/devguide/ec2-api-throttling.html`,
  each: [100, 20],
  apis: {
    ...rates([20, 5], "DescribeStaleSecurityGroups", "DescribeSecurityGroupReferences"),
    ...rates([1, 1], "DescribeMovingAddresses", "DescribeInstanceTopology"),
    DescribeSpotFleetRequests: [50, 3],
    DescribeIdFormat: [10, 10],
    DescribeByoipCidrs: [1, 0.5],
    DescribeStoreImageTasks: [50, 0.5],
    DescribeCapacityBlockOfferings: [10, 0.15],
    DescribeHostReservations: [5, 2],
  },
  plain: {
    rate: [50, 10],
    only: [
      ...["DescribeInstances", "DescribeInstanceStatus", "DescribeNetworkInterfaces", "DescribeSecurityGroups"],
      ...["DescribeSnapshots", "DescribeSpotInstanceRequests", "DescribeVolumes"],
    ],
  },
};

const ELB: ServiceLimits = {
  source: `${DOCS}/elasticloadbalancing/latest/userguide/elb-api-throttling.html`,
  each: [40, 10],
  // AWS does not say whether the old and the new load balancers count together here.
  shared: [{ name: "elasticloadbalancing account", rate: [40, 10] }],
};

const ELB_V2: ServiceLimits = {
  ...ELB,
  apis: rates(
    [20, 4],
    ...["DescribeTrustStores", "DescribeTrustStoreAssociations", "DescribeTrustStoreRevocations"],
    ...["GetTrustStoreCaCertificatesBundle", "GetTrustStoreRevocationContent"],
  ),
};

const ECS: ServiceLimits = {
  source: `${DOCS}/AmazonECS/latest/APIReference/request-throttling.html`,
  apis: rates([50, 20], "DescribeCapacityProviders", "ListTagsForResource", "ListAccountSettings", "ListAttributes"),
  shared: [
    together("ecs cluster reads", [100, 20], "DescribeClusters", "ListClusters"),
    together("ecs service reads", [100, 20], "DescribeServices", "ListServices", "ListServicesByNamespace"),
    together("ecs task reads", [100, 20], "DescribeTasks", "ListTasks", "GetTaskProtection", "DescribeTaskSets"),
    together("ecs instance reads", [100, 20], "DescribeContainerInstances", "ListContainerInstances"),
    together(
      "ecs task definition reads",
      [50, 20],
      ...["DescribeTaskDefinition", "ListTaskDefinitions", "ListTaskDefinitionFamilies"],
    ),
    together(
      "ecs deployment reads",
      [50, 20],
      ...["DescribeServiceDeployments", "ListServiceDeployments", "DescribeServiceRevisions"],
    ),
  ],
};

const LAMBDA: ServiceLimits = {
  source: `${DOCS}/lambda/latest/dg/gettingstarted-limits.html#api-requests`,
  apis: { GetFunction: [100, 100], GetPolicy: [15, 15] },
  shared: [{ name: "lambda control plane", rate: [15, 15], except: ["GetFunction", "GetPolicy"] }],
};

const KMS: ServiceLimits = {
  source: `${DOCS}/kms/latest/developerguide/requests-per-second.html`,
  apis: {
    ...rates([2000, 2000], "DescribeKey", "ListResourceTags"),
    ...rates([1000, 1000], "GetKeyPolicy", "GetKeyRotationStatus"),
    ...rates([500, 500], "ListKeys", "ListAliases"),
    ...rates([100, 100], "ListGrants", "ListKeyPolicies", "ListKeyRotations"),
    GetKeyLastUsage: [5, 5],
  },
};

const LOGS: ServiceLimits = {
  source: `${DOCS}/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html`,
  apis: {
    ...rates([5, 5], "DescribeMetricFilters", "DescribeSubscriptionFilters", "DescribeDestinations"),
    ...rates([5, 5], "ListTagsForResource", "ListTagsLogGroup", "GetDataProtectionPolicy"),
    DescribeLogGroups: [10, 10],
    DescribeLogStreams: [25, 25],
  },
};

const CLOUDWATCH: ServiceLimits = {
  source: `${DOCS}/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html`,
  apis: {
    ...rates([9, 9], "DescribeAlarms", "DescribeAlarmsForMetric"),
    ...rates([10, 10], "GetDashboard", "ListDashboards"),
    DescribeAlarmHistory: [20, 20],
    GetMetricData: [500, 500],
    GetMetricStatistics: [400, 400],
  },
};

const API_GATEWAY: ServiceLimits = {
  source: `${DOCS}/apigateway/latest/developerguide/limits.html`,
  apis: { GetResources: [5, 2.5] },
  shared: [{ name: "apigateway control plane", rate: [40, 10] }],
};

const WAF: ServiceLimits = { source: `${STEAMPIPE} (quoting AWS)`, each: [5, 5] };

const RDS: ServiceLimits = {
  // 1,000 calls in 284 s, whether 5 ran at once or 100.
  source: "https://github.com/cloudquery/cloudquery/issues/15780",
  published: false,
  apis: { DescribeDBSnapshotAttributes: [4, 3.5] },
};

const EMR: ServiceLimits = {
  source: `${DOCS}/general/latest/gr/emr.html`,
  apis: {
    ...rates([5, 0.5], "ListSecurityConfigurations", "DescribeSecurityConfiguration"),
    ListClusters: [20, 0.5],
    DescribeCluster: [10, 1],
    ListInstances: [10, 0.5],
  },
  shared: [{ name: "emr account", rate: [25, 5] }],
};

const IAM: ServiceLimits = {
  source: STEAMPIPE,
  published: false,
  global: true,
  apis: {
    ...rates([15, 15], "GetRole", "ListRolePolicies", "ListAttachedRolePolicies", "ListInstanceProfilesForRole"),
    ...rates([35, 35], "GetPolicy", "GetPolicyVersion"),
    ListEntitiesForPolicy: [40, 40],
  },
};

/**
 * By the SDK's client. What AWS says nothing about (S3's settings of buckets, ElastiCache, SNS, SQS …) has no entry
 * rather than a made-up one.
 */
export const LIMITS: Readonly<Record<string, ServiceLimits>> = {
  account: {
    source: `${DOCS}/accounts/latest/reference/quotas.html`,
    global: true,
    apis: {
      ...rates([15, 10], "GetContactInformation", "GetAlternateContact"),
      ...rates([5, 5], "ListRegions", "GetRegionOptStatus"),
      GetAccountInformation: [3, 3],
    },
  },
  acm: {
    source: `${DOCS}/acm/latest/userguide/acm-limits.html`,
    apis: {
      ListCertificates: [8, 8],
      ...rates([10, 10], "DescribeCertificate", "GetCertificate", "ListTagsForCertificate"),
    },
  },
  "api-gateway": API_GATEWAY,
  apigatewayv2: { ...API_GATEWAY, apis: {} },
  cloudtrail: {
    source: `${DOCS}/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html`,
    apis: { LookupEvents: [2, 2] },
  },
  cloudwatch: CLOUDWATCH,
  "cloudwatch-logs": LOGS,
  docdb: RDS,
  connect: { source: `${DOCS}/connect/latest/adminguide/amazon-connect-service-limits.html`, each: [5, 2] },
  dynamodb: {
    source: `${DOCS}/amazondynamodb/latest/developerguide/Constraints.html`,
    shared: [{ name: "dynamodb control plane", rate: [2500, 2500] }],
  },
  "cognito-identity-provider": {
    source: `${DOCS}/cognito/latest/developerguide/quotas.html#category_operations`,
    shared: [together("cognito user pool reads", [15, 15], "DescribeUserPool", "ListUserPools")],
  },
  ec2: EC2,
  ecs: ECS,
  "elastic-load-balancing": ELB,
  "elastic-load-balancing-v2": ELB_V2,
  emr: EMR,
  iam: IAM,
  kinesis: {
    source: `${STEAMPIPE} (quoting AWS)`,
    apis: {
      ...rates([5, 5], "ListStreams", "ListStreamConsumers", "ListTagsForStream"),
      DescribeStream: [10, 10],
      DescribeStreamSummary: [20, 20],
    },
  },
  kms: KMS,
  lambda: LAMBDA,
  neptune: RDS,
  rds: RDS,
  "route-53": {
    source: `${DOCS}/Route53/latest/DeveloperGuide/DNSLimitations.html`,
    global: true,
    shared: [{ name: "route53 account", rate: [5, 5] }],
  },
  securityhub: {
    source: `${DOCS}/securityhub/1.0/APIReference/Welcome.html`,
    each: [30, 10],
    apis: { GetFindings: [6, 3] },
  },
  "service-quotas": {
    source: `${DOCS}/servicequotas/latest/userguide/reference_limits.html`,
    apis: {
      ...rates([10, 10], "ListServiceQuotas", "ListAWSDefaultServiceQuotas"),
      ...rates([5, 5], "GetServiceQuota", "GetAWSDefaultServiceQuota"),
    },
  },
  sesv2: { source: `${DOCS}/ses/latest/dg/quotas.html#quotas-api`, each: [1, 1] },
  "sso-admin": {
    source: "https://github.com/benkehoe/aws-sso-util/issues/112 (quoting AWS)",
    shared: [{ name: "sso account", rate: [20, 20] }],
  },
  waf: { ...WAF, global: true },
  "waf-regional": WAF,
  wafv2: WAF,
};
