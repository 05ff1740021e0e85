import { EC2 } from "@aws-sdk/client-ec2";
import { ECS } from "@aws-sdk/client-ecs";
import { Lambda } from "@aws-sdk/client-lambda";
import { SecretsManager } from "@aws-sdk/client-secrets-manager";
import { SSM } from "@aws-sdk/client-ssm";
import type { Labels, Seeding } from "./seeding.ts";

export const ACCOUNT = "123456789012";
export const functionArn = (name: string) => `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:${name}`;

/** Volumes, snapshots and launch templates. The emulator takes every snapshot for public that is not encrypted. */
export async function seedDisks(config: Seeding, labels: Labels): Promise<void> {
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

/** A function that S3 may call for one bucket, and Secrets Manager. */
export async function seedFunction(config: Seeding): Promise<void> {
  const lambda = new Lambda(config);
  for (const FunctionName of ["sound-worker", "gone"])
    await lambda.createFunction({
      FunctionName,
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

/** Secrets with policies, with rotation functions (one of which goes), and on their way to deletion. */
export async function seedSecrets(config: Seeding): Promise<void> {
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
      RotationLambdaARN: functionArn(sound ? "sound-worker" : "gone"),
      ...rotation,
    });
    const { ARN } = await secrets.createSecret({ Name: `${name}-deleted`, SecretString });
    if (!sound)
      await new ECS(config).registerTaskDefinition({
        family: "careless-secret-task",
        taskRoleArn: `arn:aws:iam::${ACCOUNT}:role/app`,
        containerDefinitions: [
          {
            name: "web",
            image: "web",
            memory: 128,
            user: "1000",
            readonlyRootFilesystem: true,
            logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs" } },
            secrets: [{ name: "KEY", valueFrom: ARN! }],
          },
        ],
      });
    await secrets.deleteSecret({ SecretId: `${name}-deleted`, RecoveryWindowInDays: 7 });
  }
  await new Lambda(config).deleteFunction({ FunctionName: "gone" });
}

export async function seedDocuments(config: Seeding): Promise<void> {
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
