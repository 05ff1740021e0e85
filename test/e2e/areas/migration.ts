import { type CreateEndpointCommandInput, DatabaseMigrationService } from "@aws-sdk/client-database-migration-service";
import { DataSync } from "@aws-sdk/client-datasync";
import { EMR } from "@aws-sdk/client-emr";
import { type CreateFileSystemCommandInput, FSx } from "@aws-sdk/client-fsx";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

const account = "123456789012";
const password = ["Correct", "horse", "7"].join("-");

/**
 * Moves of databases and files, and what stands at their end. The emulator writes the dates of DMS's replication
 * instances and tasks in a way that the SDK cannot read. Of EMR it lists no security configurations, gives every node
 * a public address, and cannot turn the block of public access off, only permit ports.
 */
async function seed(config: Seeding, { dataA, dataB, publicA }: Network, labels: Labels): Promise<void> {
  const label = async (name: string, id: Promise<string | undefined>) => labels.set((await id) ?? "", name);
  await seedDms(config);
  await seedFsx(config, [dataA, dataB], label);
  await seedDataSync(config, label);
  await seedEmr(config, publicA, label);
}

type Label = (name: string, id: Promise<string | undefined>) => Promise<unknown>;

async function seedDms(config: Seeding): Promise<void> {
  const dms = new DatabaseMigrationService(config);
  const endpoint = (name: string, rest: Partial<CreateEndpointCommandInput>): CreateEndpointCommandInput => ({
    ...{ EndpointIdentifier: name, EndpointType: "target", EngineName: "mysql", Username: "dms", Password: password },
    ...rest,
  });
  const redis = (SslSecurityProtocol: "plaintext" | "ssl-encryption") => ({
    ...{ EngineName: "redis", RedisSettings: { ServerName: "redis.example", Port: 6379, SslSecurityProtocol } },
  });
  const neptune = (IamAuthEnabled: boolean) => ({
    ...{ EngineName: "neptune", NeptuneSettings: { S3BucketName: "graph", S3BucketFolder: "load", IamAuthEnabled } },
  });
  const mongo = (AuthType: "no" | "password") => ({
    ...({ EngineName: "mongodb", EndpointType: "source", SslMode: "require", MongoDbSettings: { AuthType } } as const),
  });
  const endpoints = [
    endpoint("sound-mysql", { SslMode: "verify-full" }),
    endpoint("careless-mysql", { SslMode: "none" }),
    endpoint("sound-redis", redis("ssl-encryption")),
    endpoint("careless-redis", redis("plaintext")),
    endpoint("sound-neptune", neptune(true)),
    endpoint("careless-neptune", neptune(false)),
    endpoint("sound-mongo", mongo("password")),
    endpoint("careless-mongo", mongo("no")),
  ];
  for (const one of endpoints) await dms.createEndpoint(one);
}

async function seedFsx(config: Seeding, subnets: readonly string[], label: Label): Promise<void> {
  const fsx = new FSx(config);
  const [a] = subnets;
  const make = (name: string, sound: boolean, rest: Partial<CreateFileSystemCommandInput>) =>
    label(
      name,
      fsx
        .createFileSystem({
          ...{ FileSystemType: "WINDOWS", StorageCapacity: 1200, SubnetIds: sound ? [...subnets] : [a!] },
          ...rest,
        })
        .then(({ FileSystem }) => FileSystem?.FileSystemId),
    );
  for (const sound of [true, false]) {
    const name = sound ? "sound" : "careless";
    const DeploymentType = sound ? "MULTI_AZ_1" : "SINGLE_AZ_2";
    const common = { DeploymentType, ThroughputCapacity: 160 } as const;
    const copies = { CopyTagsToBackups: sound, CopyTagsToVolumes: sound };
    await make(`${name}-windows`, sound, { WindowsConfiguration: common });
    await make(`${name}-ontap`, sound, { FileSystemType: "ONTAP", OntapConfiguration: common });
    await make(`${name}-openzfs`, sound, {
      ...{ FileSystemType: "OPENZFS", OpenZFSConfiguration: { ...common, ...copies } },
    });
    await make(`${name}-lustre`, sound, {
      FileSystemType: "LUSTRE",
      LustreConfiguration: { DeploymentType: "PERSISTENT_2", CopyTagsToBackups: sound },
    });
  }
}

async function seedEmr(config: Seeding, Ec2SubnetId: string, label: Label): Promise<void> {
  const emr = new EMR(config);
  const primary = { Name: "primary", InstanceRole: "MASTER", Market: "ON_DEMAND" } as const;
  const cluster = emr.runJobFlow({
    ...{ Name: "nightly", ReleaseLabel: "emr-7.5.0" },
    ...{ JobFlowRole: "EMR_EC2_DefaultRole", ServiceRole: "EMR_DefaultRole" },
    Instances: {
      ...{ Ec2SubnetId, KeepJobFlowAliveWhenNoSteps: true },
      InstanceGroups: [{ ...primary, InstanceType: "m7g.xlarge", InstanceCount: 1 }],
    },
  });
  await label(
    "careless-cluster",
    cluster.then(({ JobFlowId }) => JobFlowId),
  );
  await emr.putBlockPublicAccessConfiguration({
    BlockPublicAccessConfiguration: {
      BlockPublicSecurityGroupRules: true,
      PermittedPublicSecurityGroupRuleRanges: [{ MinRange: 8088, MaxRange: 8088 }],
    },
  });
}

async function seedDataSync(config: Seeding, label: Label): Promise<void> {
  const datasync = new DataSync(config);
  const location = (bucket: string) =>
    datasync
      .createLocationS3({
        S3BucketArn: `arn:aws:s3:::${bucket}`,
        S3Config: { BucketAccessRoleArn: `arn:aws:iam::${account}:role/datasync` },
      })
      .then(({ LocationArn }) => LocationArn);
  const ends = { SourceLocationArn: await location("from"), DestinationLocationArn: await location("to") };
  const id = (made: Promise<{ TaskArn?: string | undefined }>) => made.then(({ TaskArn }) => TaskArn?.split("/").pop());
  const CloudWatchLogGroupArn = `arn:aws:logs:eu-west-1:${account}:log-group:/aws/datasync:*`;
  await label(
    "sound-move",
    id(datasync.createTask({ ...ends, CloudWatchLogGroupArn, Options: { LogLevel: "TRANSFER" } })),
  );
  await label("careless-move", id(datasync.createTask({ ...ends, Options: { LogLevel: "OFF" } })));
}

export const migration: Area = {
  name: "migration",
  seed,
  fails: [
    "datasync-task-logs-off careless-move",
    "dms-endpoint-mongodb-auth-off careless-mongo",
    "dms-endpoint-neptune-iam-auth-off careless-neptune",
    "dms-endpoint-plaintext careless-mysql",
    "dms-endpoint-redis-plaintext careless-redis",
    "emr-account-public-access-not-blocked 123456789012",
    "emr-cluster-public-primary-node careless-cluster",
    "fsx-lustre-tags-not-copied careless-lustre",
    "fsx-ontap-single-az careless-ontap",
    "fsx-openzfs-single-az careless-openzfs",
    "fsx-openzfs-tags-not-copied careless-openzfs",
    "fsx-windows-single-az careless-windows",
  ],
  passes: [
    "datasync-task-logs-off sound-move",
    "dms-endpoint-mongodb-auth-off sound-mongo",
    "dms-endpoint-neptune-iam-auth-off sound-neptune",
    "dms-endpoint-plaintext sound-mysql",
    "dms-endpoint-redis-plaintext sound-redis",
    "fsx-lustre-tags-not-copied sound-lustre",
    "fsx-ontap-single-az sound-ontap",
    "fsx-openzfs-single-az sound-openzfs",
    "fsx-openzfs-tags-not-copied sound-openzfs",
    "fsx-windows-single-az sound-windows",
  ],
};
