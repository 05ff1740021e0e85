const common = {
  OwnerId: "111122223333",
  FileSystemId: "fs-0123456789abcdef0",
  ResourceARN: "arn:aws:fsx:eu-west-1:111122223333:file-system/fs-0123456789abcdef0",
  Lifecycle: "AVAILABLE",
  SubnetIds: ["subnet-a", "subnet-b"],
  Tags: [{ Key: "Name", Value: "office" }],
};

/** File systems of each type, as they are admitted. */
export const windows = {
  ...common,
  FileSystemType: "WINDOWS",
  WindowsConfiguration: { DeploymentType: "MULTI_AZ_1", CopyTagsToBackups: true },
};
export const ontap = { ...common, FileSystemType: "ONTAP", OntapConfiguration: { DeploymentType: "MULTI_AZ_2" } };
export const openzfs = {
  ...common,
  FileSystemType: "OPENZFS",
  OpenZFSConfiguration: { DeploymentType: "MULTI_AZ_1", CopyTagsToBackups: true, CopyTagsToVolumes: true },
};
export const lustre = {
  ...common,
  FileSystemType: "LUSTRE",
  SubnetIds: ["subnet-a"],
  LustreConfiguration: { DeploymentType: "PERSISTENT_2", CopyTagsToBackups: true, linked: false },
};

export const oneSubnet = { SubnetIds: ["subnet-a"] };
