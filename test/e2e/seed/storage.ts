import { CloudFront } from "@aws-sdk/client-cloudfront";
import { S3 } from "@aws-sdk/client-s3";
import type { Labels, Seeding } from "./seeding.ts";

const BLOCKED = { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true };

/** A sound bucket, a public website, and a distribution in front of nothing good. */
export async function seedStorage(config: Seeding, labels: Labels): Promise<void> {
  const s3 = new S3({ ...config, forcePathStyle: true });
  const make = (Bucket: string) =>
    s3.createBucket({ Bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-1" } });
  await make("sound-bucket");
  await make("careless-site");
  // Before there is a policy: moto fails on policies of log buckets whose principal is "*".
  await s3.putBucketAcl({ Bucket: "sound-logs", AccessControlPolicy: logDelivery() });
  await s3.putBucketLogging({
    Bucket: "sound-bucket",
    BucketLoggingStatus: { LoggingEnabled: { TargetBucket: "sound-logs", TargetPrefix: "s3/" } },
  });
  for (const Bucket of ["sound-logs", "sound-bucket"]) {
    await s3.putPublicAccessBlock({ Bucket, PublicAccessBlockConfiguration: BLOCKED });
    await s3.putBucketVersioning({ Bucket, VersioningConfiguration: { Status: "Enabled" } });
    await s3.putBucketPolicy({
      Bucket,
      Policy: JSON.stringify({ Version: "2012-10-17", Statement: [denyPlain(Bucket)] }),
    });
  }
  await s3.putBucketWebsite({
    Bucket: "careless-site",
    WebsiteConfiguration: { IndexDocument: { Suffix: "index.html" } },
  });
  await s3.putBucketPolicy({
    Bucket: "careless-site",
    Policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Sid: "All",
          Effect: "Allow",
          Principal: "*",
          Action: ["s3:GetObject", "s3:PutObject"],
          Resource: "arn:aws:s3:::careless-site/*",
        },
      ],
    }),
  });
  await seedDistribution(config, labels);
}

const denyPlain = (Bucket: string) => ({
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});

function logDelivery() {
  const owner = {
    ID: "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a",
    Type: "CanonicalUser" as const,
  };
  const logs = { URI: "http://acs.amazonaws.com/groups/s3/LogDelivery", Type: "Group" as const };
  return {
    Owner: { ID: owner.ID },
    Grants: [
      { Grantee: owner, Permission: "FULL_CONTROL" as const },
      { Grantee: logs, Permission: "WRITE" as const },
      { Grantee: logs, Permission: "READ_ACP" as const },
    ],
  };
}

async function seedDistribution(config: Seeding, labels: Labels): Promise<void> {
  const cloudfront = new CloudFront(config);
  const { Distribution } = await cloudfront.createDistribution({
    DistributionConfig: {
      CallerReference: "careless",
      Comment: "careless",
      Enabled: true,
      Origins: {
        Quantity: 1,
        Items: [
          {
            Id: "site",
            DomainName: "careless-site.s3.eu-west-1.amazonaws.com",
            S3OriginConfig: { OriginAccessIdentity: "" },
          },
        ],
      },
      DefaultCacheBehavior: {
        TargetOriginId: "site",
        ViewerProtocolPolicy: "allow-all",
        MinTTL: 0,
        ForwardedValues: { QueryString: false, Cookies: { Forward: "none" } },
      },
    },
  });
  labels.set(Distribution!.Id!, "careless-distribution");
}
