import type { CloudFront } from "@aws-sdk/client-cloudfront";
import type { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import type { EC2, Snapshot, Volume } from "@aws-sdk/client-ec2";
import type { Glue } from "@aws-sdk/client-glue";
import type { LifecycleRule, S3 } from "@aws-sdk/client-s3";
import type { S3Control } from "@aws-sdk/client-s3-control";
import type { SecretsManager } from "@aws-sdk/client-secrets-manager";
import type { SSM } from "@aws-sdk/client-ssm";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME, tags } from "./world.ts";

const volume = (id: string, name: string, also: Partial<Volume>): Volume => ({
  VolumeId: id,
  State: "in-use",
  Size: 100,
  VolumeType: "gp3",
  AvailabilityZone: `${HOME}a`,
  Encrypted: true,
  KmsKeyId: arn("kms", "key/11112222-demo"),
  CreateTime: daysAgo(500),
  Attachments: [],
  MultiAttachEnabled: false,
  Tags: tags({ Name: name }),
  ...also,
});
const attached = (InstanceId: string) => [
  { InstanceId, Device: "/dev/xvda", State: "attached" as const, DeleteOnTermination: true, AttachTime: daysAgo(120) },
];
const LEFTOVER = "vol-0search000000001";
const ORDERS = "vol-0orders000000001";
const volumes = [
  volume(ORDERS, "orders-worker", { Attachments: attached("i-0orders00000000001") }),
  volume("vol-0bastion00000001", "bastion", {
    Encrypted: false,
    Size: 30,
    Attachments: attached("i-0bastion0000000001"),
  }),
  volume(LEFTOVER, "old-search", { Encrypted: false, Size: 2000, VolumeType: "gp2", State: "available" }),
];

const snapshot = (id: string, VolumeId: string, age: number, also: Partial<Snapshot>): Snapshot => ({
  SnapshotId: id,
  VolumeId,
  VolumeSize: 100,
  OwnerId: ACCOUNT,
  State: "completed",
  Progress: "100%",
  StartTime: daysAgo(age),
  Encrypted: true,
  Description: "daily",
  StorageTier: "standard",
  Tags: tags({ "aws:backup:source-resource": arn("ec2", `volume/${VolumeId}`) }),
  ...also,
});
const shared = snapshot("snap-0partner0000001", LEFTOVER, 900, {
  VolumeSize: 2000,
  Encrypted: false,
  Description: "product data for the price comparison people",
  Tags: [],
});
const snapshots = [
  snapshot("snap-0orders00000001", ORDERS, 1, {}),
  snapshot("snap-0orders00000002", ORDERS, 2, {}),
  shared,
];

export const ec2Blocks = answers<EC2>("ec2", {
  describeVolumes: (_, region) => ({ Volumes: atHome(region, volumes) }),
  describeSnapshots: ({ RestorableByUserIds }, region) => ({
    Snapshots: atHome(region, RestorableByUserIds ? [shared] : snapshots),
  }),
  getEbsEncryptionByDefault: (_, region) => ({ EbsEncryptionByDefault: region === HOME }),
  getSnapshotBlockPublicAccessState: () => ({ State: "unblocked" }),
});

const tidy: LifecycleRule = {
  ID: "tidy",
  Status: "Enabled",
  Filter: { Prefix: "" },
  NoncurrentVersionExpiration: { NoncurrentDays: 90 },
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
};
const lifecycles: Readonly<Record<string, LifecycleRule[]>> = {
  "hanbit-assets": [tidy],
  "hanbit-logs": [{ ID: "expire", Status: "Enabled", Filter: { Prefix: "" }, Expiration: { Days: 400 } }],
};

// The copies of the shop's pictures go to a bucket whose versioning somebody suspended to save space.
export const s3Blocks = answers<S3>("s3", {
  getBucketLifecycleConfiguration: ({ Bucket }) =>
    lifecycles[Bucket!] ? { Rules: lifecycles[Bucket!] } : notConfigured("NoSuchLifecycleConfiguration"),
  getBucketReplication: ({ Bucket }) =>
    Bucket === "hanbit-assets"
      ? {
          ReplicationConfiguration: {
            Role: `arn:aws:iam::${ACCOUNT}:role/replicate-assets`,
            Rules: [{ ID: "all", Status: "Enabled", Destination: { Bucket: "arn:aws:s3:::hanbit-backups" } }],
          },
        }
      : notConfigured("ReplicationConfigurationNotFoundError"),
  getBucketNotificationConfiguration: ({ Bucket }) => ({
    LambdaFunctionConfigurations: ["hanbit-assets", "hanbit-docs"].includes(Bucket!)
      ? [
          {
            Id: "pictures",
            LambdaFunctionArn: arn("lambda", `function:${Bucket === "hanbit-assets" ? "thumbnails" : "index-docs"}`),
            Events: ["s3:ObjectCreated:*"],
          },
        ]
      : [],
    QueueConfigurations:
      Bucket === "hanbit-assets" ? [{ QueueArn: arn("sqs", "pictures"), Events: ["s3:ObjectCreated:Put"] }] : [],
    // The bucket of 2019 still tells a topic that nobody has kept.
    TopicConfigurations:
      Bucket === "hanbit-landing-2019" ? [{ TopicArn: arn("sns", "landing"), Events: ["s3:ObjectRemoved:*"] }] : [],
  }),
  listDirectoryBuckets: () => ({ Buckets: [] }),
});

export const s3controlBlocks = answers<S3Control>("s3control", {
  listAccessPoints: (_, region) => ({
    AccessPointList: atHome(region, [
      {
        Name: "partner-feed",
        NetworkOrigin: "Internet",
        Bucket: "hanbit-assets",
        AccessPointArn: arn("s3", "accesspoint/partner-feed"),
        BucketAccountId: ACCOUNT,
      },
    ]),
  }),
  getAccessPoint: () => ({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    },
  }),
  listMultiRegionAccessPoints: () => ({ AccessPoints: [] }),
});

const ages: Readonly<Record<string, number>> = { "orders-db": 12, "payments/api": 418, "search/admin": 97 };

export const secretsBlocks = answers<SecretsManager>("secretsmanager", {
  getResourcePolicy: ({ SecretId }) => ({ ARN: SecretId!, Name: SecretId! }),
  listSecretVersionIds: ({ SecretId = "" }) => ({
    ARN: SecretId,
    Name: SecretId,
    Versions: Object.entries(ages)
      .filter(([name]) => SecretId.includes(name))
      .map(([, age]) => ({ VersionId: "11112222-demo", VersionStages: ["AWSCURRENT"], CreatedDate: daysAgo(age) })),
  }),
});

const documents = [
  { Name: "hanbit-restart-shop", Owner: ACCOUNT, DocumentType: "Automation" as const, DocumentVersion: "4", Tags: [] },
  { Name: "hanbit-install-agent", Owner: ACCOUNT, DocumentType: "Command" as const, DocumentVersion: "1", Tags: [] },
];

export const ssmBlocks = answers<SSM>("ssm", {
  listDocuments: (_, region) => ({ DocumentIdentifiers: atHome(region, documents) }),
  describeDocumentPermission: ({ Name }) => ({ AccountIds: Name === "hanbit-install-agent" ? ["all"] : [] }),
  getServiceSetting: ({ SettingId = "" }, region) => ({
    ServiceSetting: {
      SettingId: SettingId.split("servicesetting").at(-1)!,
      SettingValue: SettingId.includes("public-sharing") ? "Enable" : region === HOME ? "CloudWatch" : "",
      Status: "Default",
      ARN: SettingId,
    },
  }),
  listResourceComplianceSummaries: ({ Filters = [] }, region) => ({
    ResourceComplianceSummaryItems: atHome(region, [
      {
        ComplianceType: Filters[0]!.Values![0]!,
        ResourceType: "ManagedInstance",
        ResourceId: "i-0orders00000000001",
        Status: "COMPLIANT",
        CompliantSummary: { CompliantCount: 3 },
        NonCompliantSummary: { NonCompliantCount: 0 },
      },
    ]),
  }),
});

export const logs = answers<CloudWatchLogs>("logs", {
  describeDeliverySources: () => ({ deliverySources: [] }),
  describeDeliveries: () => ({ deliveries: [] }),
});

export const cloudfrontBlocks = answers<CloudFront>("cloudfront", {
  getCachePolicy: ({ Id }) => ({
    CachePolicy: {
      Id: Id!,
      LastModifiedTime: daysAgo(2000),
      CachePolicyConfig: {
        Name: "Managed-CachingOptimized",
        MinTTL: 1,
        DefaultTTL: 86_400,
        MaxTTL: 31_536_000,
        ParametersInCacheKeyAndForwardedToOrigin: {
          EnableAcceptEncodingGzip: true,
          EnableAcceptEncodingBrotli: true,
          HeadersConfig: { HeaderBehavior: "none" },
          CookiesConfig: { CookieBehavior: "none" },
          QueryStringsConfig: { QueryStringBehavior: "none" },
        },
      },
    },
  }),
});

export const glueTables = answers<Glue>("glue", {
  getTables: ({ DatabaseName }) => ({
    TableList:
      DatabaseName === "lake"
        ? [{ Name: "orders", DatabaseName, StorageDescriptor: { Location: "s3://hanbit-lake/orders/" } }]
        : [],
  }),
});
