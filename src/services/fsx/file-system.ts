import type { FileSystem } from "@aws-sdk/client-fsx";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { fsx } from "./service.ts";

type Kept = "FileSystemId" | "FileSystemType" | "ResourceARN" | "Lifecycle" | "StorageType" | "SubnetIds" | "Tags";
type Picked<K extends keyof FileSystem, M extends keyof NonNullable<FileSystem[K]>> = Pick<
  NonNullable<FileSystem[K]>,
  M
>;

/** A file system without what its type's configuration holds of passwords and directories. */
export interface FsxFileSystem extends Pick<FileSystem, Kept> {
  readonly WindowsConfiguration?: Picked<"WindowsConfiguration", "DeploymentType" | "CopyTagsToBackups">;
  readonly OntapConfiguration?: Picked<"OntapConfiguration", "DeploymentType">;
  readonly OpenZFSConfiguration?: Picked<
    "OpenZFSConfiguration",
    "DeploymentType" | "CopyTagsToBackups" | "CopyTagsToVolumes"
  >;
  readonly LustreConfiguration?: Picked<"LustreConfiguration", "DeploymentType" | "CopyTagsToBackups"> & {
    /** Whether it was made with a link to S3. */
    readonly linked: boolean;
  };
}

/** File systems of all four types, without those being deleted or never made. */
export const fsxFileSystem = kind<FsxFileSystem>()("AWS::FSx::FileSystem", {
  list: fsx("describeFileSystems", {
    // Without a page size a page holds as many as FSx ever gives.
    admit: ({ FileSystems = [] }) => ({ FileSystems: FileSystems.map(masked) }),
    value: (out) => out.FileSystems.filter(({ Lifecycle }) => Lifecycle !== "DELETING" && Lifecycle !== "FAILED"),
  }),
  identity: (f) => ({ arn: f.ResourceARN, name: f.FileSystemId, tags: tagsOf(f.Tags) }),
});

function masked(fileSystem: FileSystem): FsxFileSystem {
  const { FileSystemId, FileSystemType, ResourceARN, Lifecycle, StorageType, SubnetIds, Tags } = fileSystem;
  const { WindowsConfiguration: windows, OntapConfiguration: ontap } = fileSystem;
  const { OpenZFSConfiguration: zfs, LustreConfiguration: lustre } = fileSystem;
  return {
    ...{ FileSystemId, FileSystemType, ResourceARN, Lifecycle, StorageType, SubnetIds, Tags },
    ...(windows && {
      WindowsConfiguration: { DeploymentType: windows.DeploymentType, CopyTagsToBackups: windows.CopyTagsToBackups },
    }),
    ...(ontap && { OntapConfiguration: { DeploymentType: ontap.DeploymentType } }),
    ...(zfs && {
      OpenZFSConfiguration: {
        DeploymentType: zfs.DeploymentType,
        CopyTagsToBackups: zfs.CopyTagsToBackups,
        CopyTagsToVolumes: zfs.CopyTagsToVolumes,
      },
    }),
    ...(lustre && {
      LustreConfiguration: {
        DeploymentType: lustre.DeploymentType,
        CopyTagsToBackups: lustre.CopyTagsToBackups,
        linked: lustre.DataRepositoryConfiguration !== undefined,
      },
    }),
  };
}

const NAMES = { WINDOWS: "Windows File Server", LUSTRE: "Lustre", ONTAP: "NetApp ONTAP", OPENZFS: "OpenZFS" };

/** Why a rule about file systems of one type does not apply to a file system. */
export function unlessOf(type: keyof typeof NAMES, { FileSystemType }: FsxFileSystem): string | undefined {
  if (FileSystemType === type) return undefined;
  return `it is a file system of ${(FileSystemType && NAMES[FileSystemType]) ?? "another type"}`;
}

/** Whether file servers stand in two zones: `MULTI_AZ_1`, `MULTI_AZ_2`, and not `SINGLE_AZ_HA_1`. */
export const isMultiAz = (deploymentType: string | undefined): boolean =>
  deploymentType?.startsWith("MULTI_AZ_") === true;
