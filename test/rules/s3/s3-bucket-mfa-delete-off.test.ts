import rule from "../../../rules/s3/s3-bucket-mfa-delete-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bare = { Name: "orders", BucketRegion: "eu-west-1", lifecycle: [] };
const versions = (versioning: object) => ({ ...bare, versioning });

verdicts(rule, {
  passes: {
    enabled: { subject: versions({ Status: "Enabled", MFADelete: "Enabled" }) },
    "enabled, and its rules are denied": {
      subject: denied({ ...versions({ Status: "Enabled", MFADelete: "Enabled" }) }, "lifecycle"),
    },
  },
  fails: {
    "never turned on": { subject: versions({ Status: "Enabled" }), evidence: { MFADelete: "never enabled" } },
    "turned off again": { subject: versions({ Status: "Enabled", MFADelete: "Disabled" }) },
  },
  skips: {
    "keeps no versions": { subject: versions({}), message: /no versions/ },
    "has lifecycle rules": {
      subject: { ...versions({ Status: "Enabled" }), lifecycle: [{ ID: "tidy", Status: "Enabled" }] },
      message: /excludes/,
    },
  },
  unknowns: {
    "its rules are denied": { subject: denied(versions({ Status: "Enabled" }), "lifecycle") },
    "versioning is denied": { subject: denied({ ...bare }, "versioning") },
  },
});
