import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { fsxFileSystem } from "../../../src/services/fsx/file-system.ts";
import { windows } from "../../rules/fsx/samples.ts";
import { admitted, PASSWORD } from "../masked.ts";

const list = fsxFileSystem.spec.lists[0] as never;

it("keeps no password, of the file system itself or of what it is being changed to", async () => {
  const secret = {
    FsxAdminPassword: PASSWORD,
    SelfManagedActiveDirectoryConfiguration: { UserName: PASSWORD, Password: PASSWORD },
  };
  const FileSystems = [
    {
      ...{
        FileSystemId: "fs-1",
        FileSystemType: "ONTAP",
        OntapConfiguration: { ...secret, DeploymentType: "MULTI_AZ_1" },
      },
      AdministrativeActions: [{ TargetFileSystemValues: { OntapConfiguration: secret } }],
    },
    { ...windows, WindowsConfiguration: { ...secret, DeploymentType: "SINGLE_AZ_2", CopyTagsToBackups: true } },
    { FileSystemType: "LUSTRE", LustreConfiguration: { DataRepositoryConfiguration: { ImportPath: PASSWORD } } },
    { FileSystemType: "OPENZFS", OpenZFSConfiguration: { CopyTagsToVolumes: true, RootVolumeId: PASSWORD } },
  ];
  const { OwnerId: _, ...kept } = windows;
  expect(await admitted(list, { FileSystems })).toEqual({
    FileSystems: [
      { FileSystemId: "fs-1", FileSystemType: "ONTAP", OntapConfiguration: { DeploymentType: "MULTI_AZ_1" } },
      { ...kept, WindowsConfiguration: { DeploymentType: "SINGLE_AZ_2", CopyTagsToBackups: true } },
      { FileSystemType: "LUSTRE", LustreConfiguration: { linked: true } },
      { FileSystemType: "OPENZFS", OpenZFSConfiguration: { CopyTagsToVolumes: true } },
    ],
  });
});

it("lists what is there: not what is being deleted, nor what could not be made", () => {
  const { value } = list as Read<never, readonly object[]>;
  const FileSystems = ["AVAILABLE", "CREATING", "MISCONFIGURED", "DELETING", "FAILED"].map((Lifecycle) => ({
    Lifecycle,
  }));
  expect(value({ FileSystems } as never, {} as never)).toEqual(FileSystems.slice(0, 3));
});
