import type { CloudFront, DefaultCacheBehavior, DistributionSummary, Origin } from "@aws-sdk/client-cloudfront";
import type { GetBucketPolicyCommandOutput, PublicAccessBlockConfiguration, S3 } from "@aws-sdk/client-s3";
import type { S3Control } from "@aws-sdk/client-s3-control";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, daysAgo, HOME } from "./world.ts";

const OWNER = { ID: "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" };
const ALL_BLOCKED: PublicAccessBlockConfiguration = {
  BlockPublicAcls: true,
  IgnorePublicAcls: true,
  BlockPublicPolicy: true,
  RestrictPublicBuckets: true,
};

interface Bucket {
  readonly blocked?: boolean;
  readonly versioned?: boolean;
  readonly logged?: boolean;
  readonly website?: boolean;
  readonly policy?: readonly object[];
}

const tlsOnly = (name: string) => ({
  Sid: "TlsOnly",
  Effect: "Deny",
  Principal: "*",
  Action: "s3:*",
  Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
  Condition: { Bool: { "aws:SecureTransport": "false" } },
});
const distributionArn = (id: string) => `arn:aws:cloudfront::${ACCOUNT}:distribution/${id}`;
const forDistribution = (name: string, condition: object) => ({
  Sid: "CloudFront",
  Effect: "Allow",
  Principal: { Service: "cloudfront.amazonaws.com" },
  Action: "s3:GetObject",
  Resource: `arn:aws:s3:::${name}/*`,
  Condition: condition,
});

const SHOP_CDN = "E1A2B3C4D5SHOP";
const DOCS_CDN = "E6F7G8H9I0DOCS";

const buckets: Readonly<Record<string, Bucket>> = {
  "hanbit-assets": {
    blocked: true,
    versioned: true,
    logged: true,
    policy: [
      tlsOnly("hanbit-assets"),
      forDistribution("hanbit-assets", { StringEquals: { "AWS:SourceArn": distributionArn(SHOP_CDN) } }),
    ],
  },
  "hanbit-backups": { blocked: true, policy: [tlsOnly("hanbit-backups")], logged: true },
  "hanbit-docs": {
    blocked: true,
    versioned: true,
    policy: [forDistribution("hanbit-docs", { StringEquals: { "AWS:SourceAccount": ACCOUNT } })],
  },
  "hanbit-landing-2019": {
    website: true,
    policy: [
      {
        Sid: "Anyone",
        Effect: "Allow",
        Principal: "*",
        Action: "s3:GetObject",
        Resource: "arn:aws:s3:::hanbit-landing-2019/*",
      },
    ],
  },
  "hanbit-logs": { blocked: true, versioned: true, policy: [tlsOnly("hanbit-logs")] },
};
const of = (name: string | undefined) => buckets[name!]!;

export const s3 = answers<S3>("s3", {
  listBuckets: () => ({
    Owner: OWNER,
    Buckets: Object.keys(buckets).map((Name) => ({
      Name,
      BucketRegion: HOME,
      BucketArn: `arn:aws:s3:::${Name}`,
      CreationDate: daysAgo(900),
    })),
  }),
  getBucketVersioning: ({ Bucket }) => (of(Bucket).versioned ? { Status: "Enabled" } : {}),
  getBucketEncryption: () => ({
    ServerSideEncryptionConfiguration: {
      Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" }, BucketKeyEnabled: false }],
    },
  }),
  getPublicAccessBlock: ({ Bucket }) =>
    of(Bucket).blocked
      ? { PublicAccessBlockConfiguration: ALL_BLOCKED }
      : notConfigured("NoSuchPublicAccessBlockConfiguration"),
  getBucketPolicy: ({ Bucket }) => {
    const { policy } = of(Bucket);
    if (!policy) return notConfigured("NoSuchBucketPolicy");
    return { Policy: JSON.stringify({ Version: "2012-10-17", Statement: policy }) } as GetBucketPolicyCommandOutput;
  },
  getBucketAcl: () => ({
    Owner: OWNER,
    Grants: [{ Grantee: { Type: "CanonicalUser", ...OWNER }, Permission: "FULL_CONTROL" }],
  }),
  getBucketOwnershipControls: ({ Bucket }) =>
    of(Bucket).website
      ? notConfigured("OwnershipControlsNotFoundError")
      : { OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] } },
  getBucketWebsite: ({ Bucket }) =>
    of(Bucket).website
      ? { IndexDocument: { Suffix: "index.html" }, ErrorDocument: { Key: "404.html" } }
      : notConfigured("NoSuchWebsiteConfiguration"),
  getBucketLogging: ({ Bucket }) =>
    of(Bucket).logged ? { LoggingEnabled: { TargetBucket: "hanbit-logs", TargetPrefix: `${Bucket}/` } } : {},
  getBucketTagging: ({ Bucket }) => ({
    TagSet: [{ Key: "team", Value: Bucket === "hanbit-docs" ? "문서팀" : "shop" }],
  }),
});

export const s3control = answers<S3Control>("s3control", {
  getPublicAccessBlock: () => notConfigured("NoSuchPublicAccessBlockConfiguration"),
});

const OAC = "E327GJI25M56DG";
const origin = (bucket: string, signed: boolean): Origin => ({
  Id: bucket,
  DomainName: `${bucket}.s3.${HOME}.amazonaws.com`,
  OriginPath: "",
  CustomHeaders: { Quantity: 0 },
  S3OriginConfig: { OriginAccessIdentity: "" },
  OriginAccessControlId: signed ? OAC : "",
  ConnectionAttempts: 3,
  ConnectionTimeout: 10,
  OriginShield: { Enabled: false },
});
const behavior = (target: string, policy: DefaultCacheBehavior["ViewerProtocolPolicy"]) => ({
  TargetOriginId: target,
  ViewerProtocolPolicy: policy,
  Compress: true,
  TrustedSigners: { Enabled: false, Quantity: 0 },
  TrustedKeyGroups: { Enabled: false, Quantity: 0 },
  CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
});

const distribution = (id: string, bucket: string, signed: boolean, old: boolean): DistributionSummary => ({
  Id: id,
  ARN: distributionArn(id),
  ETag: "E2QWRUHEXAMPLE",
  Status: "Deployed",
  LastModifiedTime: daysAgo(30),
  DomainName: `d${id.slice(1, 8).toLowerCase()}.cloudfront.net`,
  Aliases: { Quantity: 0 },
  Origins: { Quantity: 1, Items: [origin(bucket, signed)] },
  DefaultCacheBehavior: behavior(bucket, old ? "allow-all" : "redirect-to-https"),
  CacheBehaviors: { Quantity: 0 },
  CustomErrorResponses: { Quantity: 0 },
  Comment: bucket,
  PriceClass: "PriceClass_All",
  Enabled: true,
  ViewerCertificate: old
    ? { CloudFrontDefaultCertificate: true, MinimumProtocolVersion: "TLSv1", CertificateSource: "cloudfront" }
    : {
        ACMCertificateArn: `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/demo`,
        SSLSupportMethod: "sni-only",
        MinimumProtocolVersion: "TLSv1.2_2021",
      },
  Restrictions: { GeoRestriction: { RestrictionType: "none", Quantity: 0 } },
  WebACLId: old ? "" : `arn:aws:wafv2:us-east-1:${ACCOUNT}:global/webacl/shop/demo`,
  HttpVersion: "http2and3",
  IsIPV6Enabled: true,
  Staging: false,
});

export const cloudfront = answers<CloudFront>("cloudfront", {
  listDistributions: () => ({
    DistributionList: {
      Marker: "",
      MaxItems: 100,
      IsTruncated: false,
      Quantity: 2,
      Items: [distribution(SHOP_CDN, "hanbit-assets", true, false), distribution(DOCS_CDN, "hanbit-docs", false, true)],
    },
  }),
  getDistributionConfig: ({ Id }) => ({
    DistributionConfig: {
      CallerReference: "demo",
      Comment: "",
      Enabled: true,
      Origins: undefined,
      DefaultCacheBehavior: undefined,
      DefaultRootObject: Id === SHOP_CDN ? "index.html" : "",
      Logging: {
        Enabled: Id === SHOP_CDN,
        IncludeCookies: false,
        Bucket: "hanbit-logs.s3.amazonaws.com",
        Prefix: "cdn/",
      },
    },
  }),
  listOriginAccessControls: () => ({
    OriginAccessControlList: {
      Marker: "",
      MaxItems: 100,
      IsTruncated: false,
      Quantity: 1,
      Items: [
        {
          Id: OAC,
          Name: "assets",
          Description: "",
          SigningProtocol: "sigv4",
          SigningBehavior: "always",
          OriginAccessControlOriginType: "s3",
        },
      ],
    },
  }),
  listTagsForResource: () => ({ Tags: { Items: [] } }),
});
