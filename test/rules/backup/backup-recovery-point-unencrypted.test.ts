import rule from "../../../rules/backup/backup-recovery-point-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { DATABASE, VOLUME } from "./samples.ts";

const point = {
  RecoveryPointArn: "arn:aws:ec2:eu-west-1::snapshot/snap-1",
  BackupVaultName: "Default",
  ResourceArn: VOLUME,
  ResourceType: "EBS",
  Status: "COMPLETED",
  IsEncrypted: true,
};

verdicts(rule, {
  passes: { encrypted: { subject: point } },
  fails: {
    plain: {
      subject: { ...point, IsEncrypted: false },
      message: /volume\/vol-1 in the vault Default is not encrypted/,
    },
    "of a continuous backup that ended": {
      subject: { ...point, ResourceArn: DATABASE, Status: "STOPPED", IsEncrypted: false },
    },
  },
  skips: {
    "it holds others together": { subject: { ...point, IsEncrypted: false, IsParent: true } },
    "being made": { subject: { ...point, IsEncrypted: false, Status: "CREATING" } },
  },
});
