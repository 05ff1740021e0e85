import type { Backup, BackupSelection } from "@aws-sdk/client-backup";
import type { EFS, FileSystemDescription } from "@aws-sdk/client-efs";
import { searchKey, shopKey } from "./keys.ts";
import { DATA_A, LEGACY_A } from "./network.ts";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, tags } from "./world.ts";

const fileSystem = (id: string, name: string, also: Partial<FileSystemDescription>): FileSystemDescription => ({
  OwnerId: ACCOUNT,
  CreationToken: id,
  FileSystemId: id,
  FileSystemArn: arn("elasticfilesystem", `file-system/${id}`),
  CreationTime: daysAgo(800),
  LifeCycleState: "available",
  Name: name,
  NumberOfMountTargets: 1,
  SizeInBytes: { Value: 48_000_000_000 },
  PerformanceMode: "generalPurpose",
  Encrypted: true,
  KmsKeyId: shopKey.Arn,
  Tags: tags({ Name: name, backup: "daily" }),
  ...also,
});
const IMAGES = "fs-0a1b2c3d4e5f60001";
const UPLOADS = "fs-0a1b2c3d4e5f60002";
const fileSystems = [
  fileSystem(IMAGES, "product-images", {}),
  fileSystem(UPLOADS, "uploads-2019", { Encrypted: false, KmsKeyId: undefined, Tags: tags({ Name: "uploads-2019" }) }),
  fileSystem("fs-0a1b2c3d4e5f60003", "search-index", { KmsKeyId: searchKey.Arn }),
];

export const efs = answers<EFS>("efs", {
  describeFileSystems: (_, region) => ({ FileSystems: atHome(region, fileSystems) }),
  describeMountTargets: ({ FileSystemId = "" }) => ({
    MountTargets: [
      {
        MountTargetId: FileSystemId.replace("fs-", "fsmt-"),
        FileSystemId,
        SubnetId: FileSystemId === UPLOADS ? LEGACY_A : DATA_A,
        LifeCycleState: "available",
        AvailabilityZoneName: "eu-west-1a",
      },
    ],
  }),
  describeAccessPoints: (_, region) => ({
    AccessPoints: atHome(region, [
      {
        AccessPointId: "fsap-0a1b2c3d4e5f60001",
        AccessPointArn: arn("elasticfilesystem", "access-point/fsap-0a1b2c3d4e5f60001"),
        FileSystemId: IMAGES,
        Name: "catalogue",
        PosixUser: { Uid: 1000, Gid: 1000 },
        RootDirectory: { Path: "/catalogue" },
        LifeCycleState: "available" as const,
      },
    ]),
  }),
  describeBackupPolicy: ({ FileSystemId }) =>
    FileSystemId === UPLOADS ? notConfigured("PolicyNotFound") : { BackupPolicy: { Status: "ENABLED" } },
});

const selections: Readonly<Record<string, BackupSelection>> = {
  tagged: {
    SelectionName: "tagged",
    IamRoleArn: `arn:aws:iam::${ACCOUNT}:role/backup`,
    Resources: ["*"],
    ListOfTags: [{ ConditionType: "STRINGEQUALS", ConditionKey: "backup", ConditionValue: "daily" }],
  },
  data: {
    SelectionName: "data",
    IamRoleArn: `arn:aws:iam::${ACCOUNT}:role/backup`,
    Resources: [
      ...["arn:aws:rds:*:*:db:*", "arn:aws:rds:*:*:cluster:*", "arn:aws:ec2:*:*:volume/*"],
      ...["carts", "stock"].map((name) => arn("dynamodb", `table/${name}`)),
    ],
    NotResources: [arn("rds", "db:reports-legacy")],
  },
};

// Aurora was never opted in to, so the plan passes its clusters over without a word.
export const backup = answers<Backup>("backup", {
  listBackupPlans: (_, region) => ({
    BackupPlansList: atHome(region, ["nightly", "erp-archive"]).map((name) => ({
      BackupPlanId: name,
      BackupPlanName: name,
      BackupPlanArn: arn("backup", `backup-plan:${name}`),
      CreationDate: daysAgo(700),
      LastExecutionDate: daysAgo(1),
    })),
  }),
  listBackupSelections: ({ BackupPlanId }) => ({
    BackupSelectionsList:
      BackupPlanId === "nightly" ? Object.keys(selections).map((SelectionId) => ({ SelectionId, BackupPlanId })) : [],
  }),
  getBackupSelection: ({ BackupPlanId, SelectionId = "" }) => ({
    BackupPlanId,
    SelectionId,
    BackupSelection: selections[SelectionId],
  }),
  describeRegionSettings: () => ({
    ResourceTypeOptInPreference: {
      Aurora: false,
      DynamoDB: true,
      EBS: true,
      EC2: true,
      EFS: true,
      RDS: true,
      S3: true,
    },
  }),
  listProtectedResources: (_, region) => ({
    Results: atHome(region, [arn("rds", "db:orders"), arn("elasticfilesystem", `file-system/${IMAGES}`)]).map(
      (ResourceArn, i) => ({ ResourceArn, ResourceType: i ? "EFS" : "RDS", LastBackupTime: daysAgo(i ? 0.3 : 3.3) }),
    ),
  }),
  listBackupJobs: ({ ByState }, region) => ({
    BackupJobs: atHome(region, ByState === "FAILED" ? [0.3, 1.3, 2.3] : []).map((days) => ({
      BackupJobId: `job-${Math.floor(days)}`,
      ResourceArn: arn("rds", "db:orders"),
      ResourceName: "orders",
      ResourceType: "RDS",
      State: "FAILED" as const,
      StatusMessage: "Access denied to the key of the backup vault",
      CreationDate: daysAgo(days),
      CreatedBy: { BackupPlanId: "nightly" },
    })),
  }),
  listBackupVaults: (_, region) => ({
    BackupVaultList: atHome(region, ["Default"]).map((BackupVaultName) => ({
      BackupVaultName,
      BackupVaultArn: arn("backup", `backup-vault:${BackupVaultName}`),
      EncryptionKeyArn: shopKey.Arn,
      NumberOfRecoveryPoints: 2,
    })),
  }),
  listRecoveryPointsByBackupVault: ({ BackupVaultName }) => ({
    RecoveryPoints: ["orders", "reports-legacy"].map((name) => ({
      RecoveryPointArn: arn("rds", `snapshot:awsbackup:job-${name}`),
      BackupVaultName,
      ResourceArn: arn("rds", `db:${name}`),
      ResourceType: "RDS",
      Status: "COMPLETED" as const,
      CreationDate: daysAgo(name === "orders" ? 3.3 : 410),
      IsEncrypted: name === "orders",
    })),
  }),
  listTags: () => ({ Tags: {} }),
});
