import rule from "../../../rules/ec2/ec2-launch-template-volumes-unencrypted.ts";
import { accountRegion } from "../../../src/services/account/region.ts";
import { snapshot } from "../../../src/services/ec2/snapshot.ts";
import { ACCOUNT, denied, REGION, UNLISTED, verdicts } from "../../verdicts.ts";

const version = (Ebs: object | undefined, VersionNumber = 2, also: object = {}) => ({
  VersionNumber,
  DefaultVersion: VersionNumber === 2,
  LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: "/dev/xvda", ...(Ebs && { Ebs }), ...also }] },
});
const template = (...versions: object[]) => ({ LaunchTemplateId: "lt-1", LaunchTemplateName: "web", versions });
const region = { Id: ACCOUNT, RegionName: REGION };
const byDefault = (ebsEncryptionByDefault: boolean) =>
  [accountRegion, [{ ...region, ebsEncryptionByDefault }]] as const;
const given = [byDefault(false)];
const snapshots = [
  snapshot,
  [
    { SnapshotId: "snap-1", Encrypted: true },
    { SnapshotId: "snap-2", Encrypted: false },
  ],
] as const;

verdicts(rule, {
  passes: {
    "encrypted, whatever the region does": {
      subject: template(version({ Encrypted: true })),
      given: [[accountRegion, [denied({ ...region }, "ebsEncryptionByDefault")]]],
    },
    "the region sees to it": { subject: template(version({ Encrypted: false })), given: [byDefault(true)] },
    "only an old version does not": {
      subject: template(version({ Encrypted: false }, 1), version({ Encrypted: true })),
      given,
    },
    "of an encrypted snapshot": { subject: template(version({ SnapshotId: "snap-1" })), given: [...given, snapshots] },
    "with a key": { subject: template(version({ KmsKeyId: "alias/ebs" })), given },
  },
  fails: {
    "not encrypted": {
      subject: template(version({ Encrypted: false })),
      given,
      message: "its default version 2 makes /dev/xvda without encryption",
      evidence: { VersionNumber: 2 },
    },
    "of an open snapshot": { subject: template(version({ SnapshotId: "snap-2" })), given: [...given, snapshots] },
  },
  skips: {
    "maps nothing": { subject: template({ VersionNumber: 2, DefaultVersion: true, LaunchTemplateData: {} }) },
    "leaves a device out": { subject: template(version(undefined, 2, { NoDevice: "" })), message: /maps no volumes/ },
    "the image decides": { subject: template(version({ VolumeSize: 50 })), given, message: /does not say/ },
    "another's snapshot decides": {
      subject: template(version({ SnapshotId: "snap-9" })),
      given: [...given, snapshots],
    },
  },
  unknowns: {
    "the region's setting is denied": {
      subject: template(version({ Encrypted: false })),
      given: [[accountRegion, [denied({ ...region }, "ebsEncryptionByDefault")]]],
    },
    "snapshots are denied": {
      subject: template(version({ SnapshotId: "snap-1" })),
      given: [...given, [snapshot, UNLISTED]],
    },
  },
});
