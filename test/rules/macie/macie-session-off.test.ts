import rule from "../../../rules/macie/macie-session-off.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { notOffered, refused, region } from "../account/region.ts";

const given: Given = [[bucket, [{ Name: "orders", BucketRegion: "eu-west-1" }]]];
const elsewhere: Given = [[bucket, [{ Name: "orders", BucketRegion: "us-east-1" }]]];
const off = refused("macieSession", "Macie is not enabled");

verdicts(rule, {
  passes: { on: { subject: { ...region, macieSession: "ENABLED" }, given } },
  fails: {
    off: { subject: off, given, message: "Macie is off in eu-west-1, which holds one bucket" },
    paused: { subject: { ...region, macieSession: "PAUSED" }, given, message: /is paused/ },
  },
  skips: {
    "not offered": { subject: notOffered("macieSession"), given },
    "no buckets here": { subject: { ...region, macieSession: "PAUSED" }, given: elsewhere },
  },
  unknowns: {
    "reading it is denied": { subject: denied({ ...region }, "macieSession"), given },
    "buckets unlisted": { subject: { ...region, macieSession: "PAUSED" }, given: [[bucket, UNLISTED]] },
  },
});
