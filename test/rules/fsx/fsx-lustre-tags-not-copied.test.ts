import rule from "../../../rules/fsx/fsx-lustre-tags-not-copied.ts";
import { verdicts } from "../../verdicts.ts";
import { lustre, ontap } from "./samples.ts";

const of = (LustreConfiguration: object) => ({
  ...lustre,
  LustreConfiguration: { ...lustre.LustreConfiguration, ...LustreConfiguration },
});

verdicts(rule, {
  passes: { "to backups": { subject: lustre } },
  fails: {
    "not to backups": { subject: of({ CopyTagsToBackups: false }), message: "its tags are not copied to backups" },
    "not told, which is the default": { subject: of({ CopyTagsToBackups: undefined }) },
  },
  skips: {
    "data for scratch": { subject: of({ CopyTagsToBackups: false, DeploymentType: "SCRATCH_2" }), message: /scratch/ },
    "linked to S3": { subject: of({ CopyTagsToBackups: false, linked: true }), message: /linked to S3/ },
    "another type": { subject: ontap, message: "it is a file system of NetApp ONTAP" },
  },
});
