const arn = (rest: string) => `arn:aws:elasticfilesystem:eu-west-1:111122223333:${rest}`;

/** A file system as DescribeFileSystems answers it. */
export const fileSystem = {
  OwnerId: "111122223333",
  FileSystemId: "fs-1",
  FileSystemArn: arn("file-system/fs-1"),
  Name: "images",
  LifeCycleState: "available",
  NumberOfMountTargets: 1,
  SizeInBytes: { Value: 6144 },
  Encrypted: true,
  FileSystemProtection: { ReplicationOverwriteProtection: "ENABLED" },
  Tags: [{ Key: "backup", Value: "daily" }],
};
export const destination = { ...fileSystem, FileSystemProtection: { ReplicationOverwriteProtection: "REPLICATING" } };

export const accessPoint = {
  AccessPointId: "fsap-1",
  AccessPointArn: arn("access-point/fsap-1"),
  FileSystemId: "fs-1",
  LifeCycleState: "available",
  PosixUser: { Uid: 1000, Gid: 1000 },
  RootDirectory: { Path: "/exports" },
};
