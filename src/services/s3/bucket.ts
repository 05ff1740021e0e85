import type { Bucket, LoggingEnabled, ReplicationConfiguration, WebsiteConfiguration } from "@aws-sdk/client-s3";
import { kind, type Tags } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { maskedPolicy } from "./masked-policy.ts";
import { s3 } from "./service.ts";

const byName = (b: Bucket) => ({ Bucket: b.Name });

/** S3 general purpose buckets, listed once for the account and read in each bucket's own region. */
export const bucket = kind<Bucket>()("AWS::S3::Bucket", {
  scope: "global",
  list: s3("listBuckets", {
    actions: ["s3:ListAllMyBuckets"],
    // With a page size AWS adds each bucket's region to the answer.
    pageSize: 1000,
    // Without the owner, whose name may be a mail address.
    admit: ({ Buckets }) => ({ Buckets }),
    value: (out) => out.Buckets,
  }),
  identity: (b, { partition }) => ({
    arn: b.BucketArn ?? `arn:${partition}:s3:::${b.Name}`,
    name: b.Name,
    region: b.BucketRegion,
  }),
  aspects: {
    versioning: s3("getBucketVersioning", {
      input: byName,
      actions: ["s3:GetBucketVersioning"],
      value: (out) => ({ Status: out.Status, MFADelete: out.MFADelete }),
    }),
    encryption: s3("getBucketEncryption", {
      actions: ["s3:GetEncryptionConfiguration"],
      input: byName,
      value: (out) => out.ServerSideEncryptionConfiguration?.Rules ?? [],
      absent: { errors: ["ServerSideEncryptionConfigurationNotFoundError"], value: [] },
    }),
    publicAccessBlock: s3("getPublicAccessBlock", {
      actions: ["s3:GetBucketPublicAccessBlock"],
      input: byName,
      value: (out) => out.PublicAccessBlockConfiguration ?? {},
      absent: { errors: ["NoSuchPublicAccessBlockConfiguration"], value: {} },
    }),
    /** The policy's JSON text. */
    policy: s3("getBucketPolicy", {
      input: byName,
      admit: ({ Policy }) => ({ Policy: Policy === undefined ? undefined : maskedPolicy(Policy) }),
      value: (out) => out.Policy,
      absent: { errors: ["NoSuchBucketPolicy"], value: undefined },
    }),
    /** Where ACLs are turned off (bucket owner enforced), AWS answers with the owner's own grant and no other. */
    acl: s3("getBucketAcl", {
      input: byName,
      // Names and mail addresses of people are beside the purpose.
      admit: ({ Owner, Grants = [] }) => ({
        Owner: { ID: Owner?.ID },
        Grants: Grants.map(({ Grantee, Permission }) => ({
          Grantee: { Type: Grantee?.Type, ID: Grantee?.ID, URI: Grantee?.URI },
          Permission,
        })),
      }),
      value: (acl) => acl,
    }),
    ownershipControls: s3("getBucketOwnershipControls", {
      input: byName,
      value: (out) => out.OwnershipControls?.Rules ?? [],
      absent: { errors: ["OwnershipControlsNotFoundError"], value: [] },
    }),
    website: s3("getBucketWebsite", {
      input: byName,
      value: ({
        RedirectAllRequestsTo,
        IndexDocument,
        ErrorDocument,
        RoutingRules,
      }): WebsiteConfiguration | undefined => ({
        RedirectAllRequestsTo,
        IndexDocument,
        ErrorDocument,
        RoutingRules,
      }),
      absent: { errors: ["NoSuchWebsiteConfiguration"], value: undefined },
    }),
    logging: s3("getBucketLogging", {
      input: byName,
      value: (out): LoggingEnabled | undefined => out.LoggingEnabled,
    }),
    /** Rules that expire, move and tidy up; disabled ones too. */
    lifecycle: s3("getBucketLifecycleConfiguration", {
      actions: ["s3:GetLifecycleConfiguration"],
      input: byName,
      value: (out) => out.Rules ?? [],
      absent: { errors: ["NoSuchLifecycleConfiguration"], value: [] },
    }),
    replication: s3("getBucketReplication", {
      actions: ["s3:GetReplicationConfiguration"],
      input: byName,
      value: (out): ReplicationConfiguration | undefined => out.ReplicationConfiguration,
      absent: { errors: ["ReplicationConfigurationNotFoundError"], value: undefined },
    }),
    notifications: s3("getBucketNotificationConfiguration", {
      actions: ["s3:GetBucketNotification"],
      input: byName,
      value: ({ LambdaFunctionConfigurations = [], QueueConfigurations = [], TopicConfigurations = [] }) => ({
        LambdaFunctionConfigurations,
        QueueConfigurations,
        TopicConfigurations,
      }),
    }),
    tagging: s3("getBucketTagging", {
      input: byName,
      value: (out): Tags => tagsOf(out.TagSet),
      absent: { errors: ["NoSuchTagSet"], value: {} },
    }),
  },
  tags: "tagging",
});
