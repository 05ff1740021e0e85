import type { EbsBlockDevice, LaunchTemplateEbsBlockDevice, Snapshot } from "@aws-sdk/client-ec2";
import type { Collection } from "../../model/index.ts";

/** A volume that a launch template or a Spot Fleet request maps. */
export interface MappedVolume {
  readonly DeviceName: string | undefined;
  readonly Ebs: EbsBlockDevice | LaunchTemplateEbsBlockDevice;
}

interface Mapping {
  readonly DeviceName?: string | undefined;
  readonly Ebs?: MappedVolume["Ebs"] | undefined;
  readonly NoDevice?: string | undefined;
  readonly VirtualName?: string | undefined;
}

export function mappedVolumes(mappings: readonly Mapping[] = []): readonly MappedVolume[] {
  return mappings.flatMap(({ DeviceName, Ebs, NoDevice, VirtualName }) =>
    Ebs && NoDevice === undefined && VirtualName === undefined ? [{ DeviceName, Ebs }] : [],
  );
}

/**
 * Whether a mapped volume will be encrypted where the region does not see to it: said outright, or so by its snapshot.
 * Undefined where the image decides, whose own mapping of the device the template takes over.
 */
export function encrypts({ Ebs }: MappedVolume, snapshots: Collection<Snapshot>): boolean | undefined {
  if (Ebs.Encrypted !== undefined) return Ebs.Encrypted;
  if (Ebs.KmsKeyId) return true;
  return Ebs.SnapshotId === undefined ? undefined : snapshots.get(Ebs.SnapshotId)?.Encrypted;
}
