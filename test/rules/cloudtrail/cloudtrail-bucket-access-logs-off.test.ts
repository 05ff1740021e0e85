import rule from "../../../rules/cloudtrail/cloudtrail-bucket-access-logs-off.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { organizations, trailWith } from "./given.ts";

const logs = (logging?: object) => ({ Name: "logs", BucketRegion: "eu-west-1", logging });
const given = (one: object): Given => [[bucket, [one]]];

verdicts(rule, {
  passes: { kept: { subject: trailWith(), given: given(logs({ TargetBucket: "access", TargetPrefix: "s3/" })) } },
  fails: { none: { subject: trailWith(), given: given(logs()), message: "its bucket logs keeps no access logs" } },
  skips: {
    "another account's bucket": { subject: trailWith({ S3BucketName: "theirs" }), given: given(logs()) },
    "the organization's trail": { subject: organizations(), given: given(logs()) },
  },
  unknowns: {
    "buckets unlisted": { subject: trailWith(), given: [[bucket, UNLISTED]] },
    "reading it is denied": { subject: trailWith(), given: given(denied(logs(), "logging")) },
  },
});
