import { EFS } from "@aws-sdk/client-efs";
import { ElastiCache } from "@aws-sdk/client-elasticache";
import { KMS } from "@aws-sdk/client-kms";
import { MemoryDB } from "@aws-sdk/client-memorydb";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

/** Keys, files and caches: a sound one and a careless one of each. */
async function seed(config: Seeding, network: Network, labels: Labels): Promise<void> {
  const doomed = await seedKeys(config, labels);
  await Promise.all([seedFiles(config, network, labels, doomed), seedMemory(config, network), seedCaches(config)]);
}

async function seedKeys(config: Seeding, labels: Labels): Promise<string> {
  const kms = new KMS(config);
  const make = async (label: string, also: object = {}) => {
    const { KeyMetadata } = await kms.createKey({ Description: label, ...also });
    labels.set(KeyMetadata!.KeyId!, label);
    return { KeyId: KeyMetadata!.KeyId!, Arn: KeyMetadata!.Arn! };
  };
  await kms.enableKeyRotation({ KeyId: (await make("sound-key")).KeyId });
  const open = { Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:*", Resource: "*" };
  await make("careless-key", { Policy: JSON.stringify({ Version: "2012-10-17", Statement: [open] }) });
  await make("signing-key", { KeySpec: "RSA_2048", KeyUsage: "SIGN_VERIFY" });
  await tameOthers(kms, labels);
  const doomed = await make("doomed-key");
  await kms.scheduleKeyDeletion({ KeyId: doomed.KeyId, PendingWindowInDays: 7 });
  return doomed.Arn;
}

/** Moto makes keys of customers where AWS would make its own, for whatever is encrypted without naming one. */
async function tameOthers(kms: KMS, labels: Labels): Promise<void> {
  const { Keys = [] } = await kms.listKeys();
  for (const { KeyId } of Keys.filter((key) => !labels.has(key.KeyId!))) {
    await kms.enableKeyRotation({ KeyId });
    labels.set(KeyId!, "other-key");
  }
}

async function seedFiles(config: Seeding, { dataA, publicA }: Network, labels: Labels, doomed: string): Promise<void> {
  const efs = new EFS(config);
  const make = async (label: string, SubnetId: string, also: object, point: object) => {
    const { FileSystemId } = await efs.createFileSystem({ CreationToken: label, ...also });
    const { MountTargetId, NetworkInterfaceId } = await efs.createMountTarget({ FileSystemId, SubnetId });
    const { AccessPointId } = await efs.createAccessPoint({ ClientToken: label, FileSystemId, ...point });
    labels.set(FileSystemId!, `${label}-files`);
    labels.set(MountTargetId!, `${label}-mount`);
    labels.set(NetworkInterfaceId!, `interface-of-${label}-mount`);
    labels.set(AccessPointId!, `${label}-point`);
  };
  await make(
    "sound",
    dataA,
    { Encrypted: true, Backup: true },
    {
      PosixUser: { Uid: 1000, Gid: 1000 },
      RootDirectory: { Path: "/app" },
    },
  );
  await make("careless", publicA, { Encrypted: false }, {});
  const { FileSystemId } = await efs.createFileSystem({
    CreationToken: "locked",
    Encrypted: true,
    KmsKeyId: doomed,
    Backup: true,
  });
  labels.set(FileSystemId!, "locked-files");
}

// Moto throws dice for the zone of each node: with so many they do not all lie in one.
async function seedMemory(config: Seeding, { dataA, dataB, publicA, publicB }: Network): Promise<void> {
  const memorydb = new MemoryDB(config);
  const make = async (name: string, SubnetIds: string[], also: object) => {
    await memorydb.createSubnetGroup({ SubnetGroupName: name, SubnetIds });
    await memorydb.createCluster({
      ClusterName: name,
      NodeType: "db.t4g.small",
      ACLName: "shop",
      SubnetGroupName: name,
      ...also,
    });
  };
  await make("sound-memory", [dataA, dataB], {
    TLSEnabled: true,
    SnapshotRetentionLimit: 7,
    NumReplicasPerShard: 20,
    AutoMinorVersionUpgrade: true,
  });
  await make("careless-memory", [publicA, publicB], {
    TLSEnabled: false,
    ACLName: "open-access",
    NumReplicasPerShard: 20,
    AutoMinorVersionUpgrade: false,
  });
}

async function seedCaches(config: Seeding): Promise<void> {
  const elasticache = new ElastiCache(config);
  const node = {
    CacheNodeType: "cache.t4g.small",
    NumCacheNodes: 1,
    Engine: "redis",
    SnapshotRetentionLimit: 7,
    AutoMinorVersionUpgrade: true,
  };
  await elasticache.createCacheCluster({
    ...node,
    CacheClusterId: "sound-single-node",
    EngineVersion: "7.1",
    CacheSubnetGroupName: "data",
  });
  await elasticache.createCacheCluster({
    ...node,
    CacheClusterId: "careless-single-node",
    EngineVersion: "5.0.6",
    CacheSubnetGroupName: "default",
  });
  await elasticache.createSnapshot({
    ReplicationGroupId: "sound-cache",
    SnapshotName: "sound-snapshot",
    KmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/sound",
  });
  await elasticache.createSnapshot({ CacheClusterId: "careless-single-node", SnapshotName: "careless-snapshot" });
}

export const safekeeping: Area = {
  name: "safekeeping",
  seed,
  fails: [
    "ec2-network-interface-unused interface-of-careless-mount",
    "ec2-network-interface-unused interface-of-sound-mount",
    "efs-access-point-root-open careless-point",
    "efs-access-point-user-unset careless-point",
    "efs-file-system-backups-off careless-files",
    "efs-file-system-unencrypted careless-files",
    "efs-mount-target-in-public-subnet careless-mount",
    "elasticache-cluster-default-subnet-group careless-single-node",
    "elasticache-cluster-engine-end-of-support careless-single-node",
    "elasticache-snapshot-default-key careless-snapshot",
    "kms-key-pending-deletion doomed-key",
    "kms-key-public-policy careless-key",
    "kms-key-rotation-off careless-key",
    "kms-key-unusable-in-use doomed-key",
    "memorydb-cluster-in-public-subnet careless-memory",
    "memorydb-cluster-minor-upgrades-off careless-memory",
    "memorydb-cluster-open-acl careless-memory",
    "memorydb-cluster-plaintext careless-memory",
    "memorydb-cluster-snapshots-off careless-memory",
  ],
  passes: [
    "efs-access-point-root-open sound-point",
    "efs-access-point-user-unset sound-point",
    "efs-file-system-backups-off sound-files",
    "efs-file-system-unencrypted sound-files",
    "efs-mount-target-in-public-subnet sound-mount",
    "elasticache-cluster-default-subnet-group sound-single-node",
    "elasticache-cluster-engine-end-of-support sound-single-node",
    "elasticache-cluster-in-public-subnet sound-single-node",
    "elasticache-snapshot-default-key sound-snapshot",
    "kms-key-pending-deletion sound-key",
    "kms-key-public-policy doomed-key",
    "kms-key-public-policy sound-key",
    "kms-key-rotation-off sound-key",
    "kms-key-unusable-in-use sound-key",
    "memorydb-cluster-in-public-subnet sound-memory",
    "memorydb-cluster-minor-upgrades-off sound-memory",
    "memorydb-cluster-open-acl sound-memory",
    "memorydb-cluster-plaintext sound-memory",
    "memorydb-cluster-single-az sound-memory",
    "memorydb-cluster-snapshots-off sound-memory",
  ],
};
