import type { Area } from "../area.ts";
import { seedStorage } from "../seed/storage.ts";

export const storage: Area = {
  name: "storage",
  seed: (config, _, labels) => seedStorage(config, labels),
  fails: [
    "s3-account-block-public-access-off 123456789012",
    "s3-bucket-access-logs-off careless-site",
    "s3-bucket-access-logs-unpartitioned sound-bucket",
    "s3-bucket-block-public-access-off careless-site",
    "s3-bucket-plaintext-allowed careless-site",
    "s3-bucket-public-read careless-site",
    "s3-bucket-public-write careless-site",
    "s3-bucket-versioning-off careless-site",
    "s3-bucket-website-without-cloudfront careless-site",
  ],
  passes: [
    "s3-bucket-access-log-target-unusable sound-bucket",
    "s3-bucket-access-logs-off sound-bucket",
    "s3-bucket-block-public-access-off sound-bucket",
    "s3-bucket-block-public-access-off sound-logs",
    "s3-bucket-plaintext-allowed sound-bucket",
    "s3-bucket-plaintext-allowed sound-logs",
    "s3-bucket-public-read sound-bucket",
    "s3-bucket-public-read sound-logs",
    "s3-bucket-public-write sound-bucket",
    "s3-bucket-public-write sound-logs",
    "s3-bucket-versioning-off sound-bucket",
    "s3-bucket-versioning-off sound-logs",
  ],
};
