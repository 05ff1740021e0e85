import rule from "../../../rules/s3/s3-bucket-replication-broken.ts";
import { iamRole } from "../../../src/services/iam/role.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const bare = { Name: "orders", BucketRegion: "eu-west-1" };
const versioning = { Status: "Enabled" };
const to = (name: string, Status = "Enabled", Account?: string) => ({
  ID: name,
  Status,
  Destination: { Bucket: `arn:aws:s3:::${name}`, ...(Account && { Account }) },
});
const Role = "arn:aws:iam::111122223333:role/copy";
const from = (...Rules: object[]) => ({ ...bare, versioning, replication: { Role, Rules } });
const role: Given[number] = [iamRole, [{ RoleName: "copy", Arn: Role }]];
const copy = (Status?: string): Given => [
  [bucket, [{ Name: "copy", BucketRegion: "eu-west-1", versioning: { Status } }]] as const,
  role,
];

verdicts(rule, {
  passes: {
    "both keep versions": { subject: from(to("copy")), given: copy("Enabled") },
    "a disabled rule leads nowhere": { subject: from(to("copy"), to("gone", "Disabled")), given: copy("Enabled") },
  },
  fails: {
    "the copy's versioning is suspended": {
      subject: from(to("copy")),
      given: copy("Suspended"),
      message: "its copies go to copy, whose versioning is Suspended",
      evidence: { Bucket: "copy" },
    },
    "its own is": {
      subject: { ...from(to("copy")), versioning: { Status: "Suspended" } },
      given: copy("Enabled"),
      message: /its own versioning is Suspended/,
    },
    "its role has gone": {
      subject: from(to("copy")),
      given: copy("Enabled").slice(0, 1),
      message: "the role that copies for it has been deleted: arn:aws:iam::111122223333:role/copy",
    },
    "another destination cannot be judged": {
      subject: from(to("theirs", "Enabled", "444455556666"), to("copy")),
      given: copy(),
      message: /whose versioning is off/,
    },
  },
  skips: {
    "replicates nothing": { subject: { ...bare, versioning, replication: undefined }, message: "replicates nothing" },
    "all rules are disabled": { subject: from(to("copy", "Disabled")), message: /all disabled/ },
    "to another account": {
      subject: from(to("theirs", "Enabled", "444455556666")),
      given: [role],
      message: /theirs is no bucket/,
    },
    "to a bucket that may be another's": { subject: from(to("gone")), given: copy("Enabled"), message: /gone/ },
  },
  unknowns: {
    "the copy's versioning is denied": {
      subject: from(to("copy")),
      given: [[bucket, [denied({ Name: "copy", BucketRegion: "eu-west-1" }, "versioning")]]],
    },
    "its role cannot be seen": {
      subject: from(to("copy")),
      given: [...copy("Enabled").slice(0, 1), [iamRole, UNLISTED]],
    },
    "not all buckets are listed": { subject: from(to("copy")), given: [[bucket, UNLISTED]] },
  },
});
