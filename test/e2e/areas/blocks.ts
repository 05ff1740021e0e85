import type { Area } from "../area.ts";
import { seedDisks, seedDocuments, seedFunction, seedSecrets } from "../seed/blocks.ts";
import { seedBuckets, seedDistributions } from "../seed/buckets.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

/** Disks, what stands around buckets, secrets and documents. It comes after the areas whose instances have disks. */
async function seed(config: Seeding, _: unknown, labels: Labels): Promise<void> {
  await seedFunction(config);
  await Promise.all([
    seedDisks(config, labels),
    seedBuckets(config),
    seedSecrets(config),
    seedDocuments(config),
    seedDistributions(config, labels),
  ]);
}

export const blocks: Area = {
  name: "blocks",
  seed,
  fails: [
    "cloudfront-distribution-logs-off careless-distribution",
    "cloudfront-distribution-logs-off careless-files",
    "ec2-account-ebs-default-encryption-off 123456789012",
    "ec2-launch-template-volumes-unencrypted careless-disk-template",
    "ec2-snapshot-public careless-snapshot",
    "ec2-snapshot-unencrypted careless-snapshot",
    "ec2-volume-unencrypted careless-disk",
    "ec2-volume-unencrypted disk-of-careless-server",
    "ec2-volume-unencrypted disk-of-careless-vpc-server",
    "ec2-volume-unencrypted disk-of-sound-server",
    "s3-access-point-public-access-allowed careless-point",
    "s3-bucket-access-logs-off careless-uploads",
    "s3-bucket-access-logs-off sound-uploads",
    "s3-bucket-acls-enabled careless-site",
    "s3-bucket-acls-enabled careless-uploads",
    "s3-bucket-acls-enabled sound-bucket",
    "s3-bucket-acls-enabled sound-logs",
    "s3-bucket-incomplete-uploads-kept careless-site",
    "s3-bucket-incomplete-uploads-kept careless-uploads",
    "s3-bucket-incomplete-uploads-kept sound-bucket",
    "s3-bucket-incomplete-uploads-kept sound-logs",
    "s3-bucket-lifecycle-missing careless-site",
    "s3-bucket-lifecycle-missing careless-uploads",
    "s3-bucket-lifecycle-missing sound-bucket",
    "s3-bucket-lifecycle-missing sound-logs",
    "s3-bucket-mfa-delete-off careless-uploads",
    "s3-bucket-mfa-delete-off sound-bucket",
    "s3-bucket-mfa-delete-off sound-logs",
    "s3-bucket-notification-lambda-unusable careless-uploads",
    "s3-bucket-policy-foreign-account careless-uploads",
    "s3-bucket-replication-broken careless-uploads",
    "s3-multi-region-access-point-public-access-allowed careless-world",
    "secretsmanager-secret-pending-deletion-in-use careless-deleted",
    "secretsmanager-secret-public-policy careless-secret",
    "secretsmanager-secret-rotation-lambda-missing careless-secret",
    "secretsmanager-secret-rotation-lambda-missing rotated",
    "ssm-document-public careless-document",
  ],
  passes: [
    "cloudfront-distribution-logs-off sound-files",
    "ec2-launch-template-volumes-unencrypted sound-disk-template",
    "ec2-snapshot-public sound-snapshot",
    "ec2-snapshot-unencrypted sound-snapshot",
    "ec2-volume-unencrypted sound-disk",
    "s3-access-point-public-access-allowed sound-point",
    "s3-bucket-acls-enabled sound-uploads",
    "s3-bucket-incomplete-uploads-kept sound-uploads",
    "s3-bucket-lifecycle-missing sound-uploads",
    "s3-bucket-notification-lambda-unusable sound-uploads",
    "s3-bucket-policy-foreign-account sound-bucket",
    "s3-bucket-policy-foreign-account sound-logs",
    "s3-bucket-policy-foreign-account sound-uploads",
    "s3-bucket-replication-broken sound-uploads",
    "s3-multi-region-access-point-public-access-allowed sound-world",
    "secretsmanager-secret-not-rotated-recently sound-secret",
    "secretsmanager-secret-pending-deletion-in-use sound-deleted",
    "secretsmanager-secret-public-policy sound-deleted",
    "secretsmanager-secret-public-policy sound-secret",
    "secretsmanager-secret-rotation-lambda-missing sound-secret",
    "ssm-document-public sound-document",
  ],
};
