import { CloudFront } from "@aws-sdk/client-cloudfront";
import { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { Glue } from "@aws-sdk/client-glue";
import { type LifecycleRule, S3 } from "@aws-sdk/client-s3";
import { SQS } from "@aws-sdk/client-sqs";
import { S3Control } from "@aws-sdk/client-s3-control";
import { ACCOUNT, functionArn } from "./blocks.ts";
import type { Labels, Seeding } from "./seeding.ts";

const BLOCKED = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

/** A sound and a careless bucket with what stands around them: access points, tables over logs. */
export async function seedBuckets(config: Seeding): Promise<void> {
  const s3 = new S3({ ...config, forcePathStyle: true });
  await seedQueue(config);
  const expire: LifecycleRule = {
    ID: "tidy",
    Status: "Enabled",
    Filter: { Prefix: "" },
    Expiration: { Days: 400 },
    AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  };
  for (const Bucket of ["sound-uploads", "careless-uploads"]) {
    const sound = Bucket === "sound-uploads";
    await s3.createBucket({
      Bucket,
      CreateBucketConfiguration: { LocationConstraint: "eu-west-1" },
      ...(sound && { ObjectOwnership: "BucketOwnerEnforced" }),
    });
    await s3.putPublicAccessBlock({ Bucket, PublicAccessBlockConfiguration: BLOCKED });
    await s3.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: "Enabled" } });
    await s3.putBucketPolicy({ Bucket, Policy: policyOf(Bucket, sound ? "s3:GetObject" : "s3:*") });
    if (sound) await s3.putBucketLifecycleConfiguration({ Bucket, LifecycleConfiguration: { Rules: [expire] } });
    await s3.putBucketReplication({
      Bucket,
      ReplicationConfiguration: {
        Role: `arn:aws:iam::${ACCOUNT}:role/${sound ? "function" : "gone"}`,
        Rules: [
          {
            Status: "Enabled",
            Prefix: "",
            Destination: { Bucket: `arn:aws:s3:::${sound ? "sound-logs" : "careless-site"}` },
          },
        ],
      },
    });
    await s3.putBucketNotificationConfiguration({
      Bucket,
      SkipDestinationValidation: true,
      NotificationConfiguration: {
        LambdaFunctionConfigurations: [
          { LambdaFunctionArn: functionArn("sound-worker"), Events: ["s3:ObjectCreated:*"] },
        ],
        QueueConfigurations: [
          {
            QueueArn: `arn:aws:sqs:eu-west-1:123456789012:${sound ? "uploads" : "gone"}`,
            Events: ["s3:ObjectRemoved:*"],
          },
        ],
      },
    });
  }
  await seedAccessPoints(config);
  await seedTable(config);
}

async function seedQueue(config: Seeding): Promise<void> {
  const Statement = [
    {
      Effect: "Allow",
      Principal: { Service: "s3.amazonaws.com" },
      Action: "sqs:SendMessage",
      Resource: "arn:aws:sqs:eu-west-1:123456789012:uploads",
      Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::sound-uploads" } },
    },
  ];
  const Policy = JSON.stringify({ Version: "2012-10-17", Statement });
  await new SQS(config).createQueue({ QueueName: "uploads", Attributes: { Policy } });
}

const policyOf = (bucket: string, Action: string) =>
  JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "partner",
        Effect: "Allow",
        Principal: { AWS: "arn:aws:iam::444455556666:root" },
        Action,
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
      },
      {
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });

async function seedAccessPoints(config: Seeding): Promise<void> {
  const control = new S3Control(config);
  // The emulator answers without the account before its host.
  const authSchemes = [{ name: "sigv4", signingName: "s3", signingRegion: config.region, properties: {} }];
  control.config.endpointProvider = () => ({ url: new URL(config.endpoint), headers: {}, properties: { authSchemes } });
  for (const Name of ["sound-point", "careless-point"])
    await control.createAccessPoint({
      AccountId: ACCOUNT,
      Name,
      Bucket: "sound-uploads",
      PublicAccessBlockConfiguration: { ...BLOCKED, BlockPublicPolicy: Name === "sound-point" },
    });
  for (const Name of ["sound-world", "careless-world"])
    await control.createMultiRegionAccessPoint({
      AccountId: ACCOUNT,
      ClientToken: Name,
      Details: {
        Name,
        PublicAccessBlock: { ...BLOCKED, BlockPublicPolicy: Name === "sound-world" },
        Regions: [{ Bucket: "sound-uploads" }],
      },
    });
}

async function seedTable(config: Seeding): Promise<void> {
  const glue = new Glue(config);
  await glue.createDatabase({ DatabaseInput: { Name: "security" } });
  await glue.createTable({
    DatabaseName: "security",
    TableInput: { Name: "access", StorageDescriptor: { Location: "s3://sound-logs/s3/" } },
  });
}

/** Distributions before a bucket. */
export async function seedDistributions(config: Seeding, labels: Labels): Promise<void> {
  const cloudfront = new CloudFront(config);
  const logs = new CloudWatchLogs({ ...config, region: "us-east-1" });
  for (const name of ["sound-files", "careless-files"]) {
    const sound = name === "sound-files";
    const { Distribution } = await cloudfront.createDistribution({
      DistributionConfig: {
        CallerReference: name,
        Comment: name,
        Enabled: true,
        DefaultRootObject: "index.html",
        Origins: {
          Quantity: 1,
          Items: [
            {
              Id: "files",
              DomainName: "sound-bucket.s3.eu-west-1.amazonaws.com",
              S3OriginConfig: { OriginAccessIdentity: "origin-access-identity/cloudfront/E1" },
            },
          ],
        },
        DefaultCacheBehavior: {
          TargetOriginId: "files",
          ViewerProtocolPolicy: "https-only",
          Compress: sound,
          MinTTL: 0,
          DefaultTTL: sound ? 86_400 : 0,
          MaxTTL: sound ? 86_400 : 0,
          ForwardedValues: { QueryString: false, Cookies: { Forward: "none" } },
        },
      },
    });
    const { Id, ARN } = Distribution!;
    labels.set(Id!, name);
    if (!sound) continue;
    await logs.putDeliverySource({ name: "cdn", resourceArn: ARN!, logType: "ACCESS_LOGS" });
    const { deliveryDestination } = await logs.putDeliveryDestination({
      name: "cdn",
      deliveryDestinationConfiguration: { destinationResourceArn: "arn:aws:s3:::sound-logs" },
    });
    await logs.createDelivery({ deliverySourceName: "cdn", deliveryDestinationArn: deliveryDestination!.arn! });
  }
}
