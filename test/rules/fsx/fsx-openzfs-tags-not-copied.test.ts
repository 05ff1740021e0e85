import rule from "../../../rules/fsx/fsx-openzfs-tags-not-copied.ts";
import { verdicts } from "../../verdicts.ts";
import { openzfs, windows } from "./samples.ts";

const copying = (CopyTagsToBackups?: boolean, CopyTagsToVolumes?: boolean) => ({
  ...openzfs,
  OpenZFSConfiguration: { DeploymentType: "SINGLE_AZ_1", CopyTagsToBackups, CopyTagsToVolumes },
});

verdicts(rule, {
  passes: { "to both": { subject: openzfs } },
  fails: {
    "to neither, which is the default": {
      subject: copying(),
      message: "its tags are not copied to backups and volumes",
    },
    "not to volumes": { subject: copying(true, false), message: "its tags are not copied to volumes" },
    "not to backups": { subject: copying(false, true), evidence: { CopyTagsToBackups: false } },
  },
  skips: { "another type": { subject: windows } },
});
