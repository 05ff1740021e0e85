import { CloudFront } from "@aws-sdk/client-cloudfront";
import { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { EC2 } from "@aws-sdk/client-ec2";
import { ECS } from "@aws-sdk/client-ecs";
import { Glue } from "@aws-sdk/client-glue";
import { Lambda } from "@aws-sdk/client-lambda";
import { type LifecycleRule, S3 } from "@aws-sdk/client-s3";
import { S3Control } from "@aws-sdk/client-s3-control";
import { SecretsManager } from "@aws-sdk/client-secrets-manager";
import { SSM } from "@aws-sdk/client-ssm";
import type { Area } from "../area.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

const ACCOUNT = "123456789012";
const functionArn = (name: string) => `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:${name}`;

/** Disks, what stands around buckets, secrets and documents: sound ones and careless ones. */
async function seed(config: Seeding, _: unknown, labels: Labels): Promise<void> {
  await Promise.all([
    seedDisks(config, labels),
    seedFunction(config).then(() => Promise.all([seedBuckets(config), seedSecrets(config)])),
    seedDocuments(config),
    seedDistributions(config, labels),
  ]);
}

async function seedDisks(config: Seeding, labels: Labels): Promise<void> {
  const ec2 = new EC2(config);
  for (const Encrypted of [true, false]) {
    const name = Encrypted ? "sound" : "careless";
    const volume = await ec2.createVolume({ AvailabilityZone: "eu-west-1a", Size: 8, Encrypted });
    labels.set(volume.VolumeId!, `${name}-disk`);
    const snapshot = await ec2.createSnapshot({ VolumeId: volume.VolumeId! });
    labels.set(snapshot.SnapshotId!, `${name}-snapshot`);
    const { LaunchTemplate } = await ec2.createLaunchTemplate({
      LaunchTemplateName: `${name}-disk-template`,
      LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: "/dev/sdb", Ebs: { VolumeSize: 8, Encrypted } }] },
    });
    labels.set(LaunchTemplate!.LaunchTemplateId!, `${name}-disk-template`);
  }
  const { Volumes = [] } = await ec2.describeVolumes();
  for (const { VolumeId, Attachments = [] } of Volumes)
    if (Attachments[0]) labels.set(VolumeId!, `disk-of-${labels.get(Attachments[0].InstanceId!)}`);
}

async function seedFunction(config: Seeding): Promise<void> {
  const lambda = new Lambda(config);
  await lambda.createFunction({
    FunctionName: "sound-worker",
    Runtime: "nodejs22.x",
    Role: `arn:aws:iam::${ACCOUNT}:role/function`,
    Handler: "index.handler",
    Code: { ZipFile: Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]) },
  });
  const permission = { FunctionName: "sound-worker", Action: "lambda:InvokeFunction", SourceAccount: ACCOUNT };
  await lambda.addPermission({
    ...permission,
    StatementId: "s3",
    Principal: "s3.amazonaws.com",
    SourceArn: "arn:aws:s3:::sound-uploads",
  });
  await lambda.addPermission({ ...permission, StatementId: "rotate", Principal: "secretsmanager.amazonaws.com" });
}

const BLOCKED = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

async function seedBuckets(config: Seeding): Promise<void> {
  const s3 = new S3({ ...config, forcePathStyle: true });
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
        Role: `arn:aws:iam::${ACCOUNT}:role/copy`,
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
      },
    });
  }
  await seedAccessPoints(config);
  await seedTable(config);
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

async function seedSecrets(config: Seeding): Promise<void> {
  const secrets = new SecretsManager(config);
  const SecretString = ["correct", "horse", "battery"].join("-");
  const policy = (Principal: unknown) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        { Sid: "readers", Effect: "Allow", Principal, Action: "secretsmanager:GetSecretValue", Resource: "*" },
      ],
    });
  const rotation = { RotationRules: { AutomaticallyAfterDays: 30 }, RotateImmediately: false };
  for (const name of ["sound", "careless"]) {
    const sound = name === "sound";
    await secrets.createSecret({ Name: `${name}-secret`, SecretString });
    await secrets.putResourcePolicy({
      SecretId: `${name}-secret`,
      ResourcePolicy: policy(sound ? { AWS: `arn:aws:iam::${ACCOUNT}:role/app` } : "*"),
    });
    await secrets.rotateSecret({
      SecretId: `${name}-secret`,
      RotationLambdaARN: functionArn(sound ? "sound-worker" : "careless-function"),
      ...rotation,
    });
    const { ARN } = await secrets.createSecret({ Name: `${name}-deleted`, SecretString });
    if (!sound)
      await new ECS(config).registerTaskDefinition({
        family: "careless-secret-task",
        containerDefinitions: [
          {
            name: "web",
            image: "web",
            memory: 128,
            logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs" } },
            secrets: [{ name: "KEY", valueFrom: ARN! }],
          },
        ],
      });
    await secrets.deleteSecret({ SecretId: `${name}-deleted`, RecoveryWindowInDays: 7 });
  }
}

async function seedDocuments(config: Seeding): Promise<void> {
  const ssm = new SSM(config);
  const Content = JSON.stringify({
    schemaVersion: "2.2",
    description: "says hello",
    mainSteps: [{ action: "aws:runShellScript", name: "hello", inputs: { runCommand: ["echo hello"] } }],
  });
  for (const Name of ["sound-document", "careless-document"])
    await ssm.createDocument({ Name, Content, DocumentType: "Command", DocumentFormat: "JSON" });
  await ssm.modifyDocumentPermission({ Name: "careless-document", PermissionType: "Share", AccountIdsToAdd: ["all"] });
}

async function seedDistributions(config: Seeding, labels: Labels): Promise<void> {
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

export const blocks: Area = { name: "blocks", seed, fails: [], passes: [] };
