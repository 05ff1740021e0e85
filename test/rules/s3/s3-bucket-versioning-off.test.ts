import rule from "../../../rules/s3/s3-bucket-versioning-off.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bucket = { Name: "orders", BucketRegion: "eu-west-1" };

verdicts(rule, {
  passes: { enabled: { subject: { ...bucket, versioning: { Status: "Enabled" } } } },
  fails: {
    "never turned on": { subject: { ...bucket, versioning: {} }, message: "versioning is off" },
    suspended: { subject: { ...bucket, versioning: { Status: "Suspended" } }, message: /suspended/ },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...bucket }, "versioning"), message: /denied/ } },
});
