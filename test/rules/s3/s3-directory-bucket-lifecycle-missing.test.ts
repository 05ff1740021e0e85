import rule from "../../../rules/s3/s3-directory-bucket-lifecycle-missing.ts";
import { denied, verdicts } from "../../verdicts.ts";

const bare = { Name: "fast--euw1-az1--x-s3", BucketRegion: "eu-west-1" };
const expire = (Status: string) => ({ ID: "expire", Status, Filter: { Prefix: "" }, Expiration: { Days: 30 } });

verdicts(rule, {
  passes: {
    "one rule is enabled": { subject: { ...bare, lifecycle: [expire("Disabled"), expire("Enabled")] } },
  },
  fails: {
    "no rules": { subject: { ...bare, lifecycle: [] }, message: "has no lifecycle rules" },
    "all are disabled": { subject: { ...bare, lifecycle: [expire("Disabled")] }, message: /all .* are disabled/ },
  },
  unknowns: { "reading it is denied": { subject: denied({ ...bare }, "lifecycle"), message: /denied/ } },
});
