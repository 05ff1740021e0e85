import type { Controls } from "./table.ts";

/**
 * What was in FSBP and is no control of Security Hub any more, by its change log (which begins in April 2023), up to
 * 2026-09-23. Controls of which it does not say that they were in FSBP, and no older list of FSBP does, are left out:
 * https://docs.aws.amazon.com/securityhub/latest/userguide/controls-change-log.html
 */
export const fsbpRetired: Controls = {
  "AppSync.1": {
    title: "API caches are encrypted at rest",
    retired: "2026-03-09: AWS encrypts every API cache",
  },
  "AppSync.6": {
    title: "API caches are encrypted in transit",
    retired: "2026-03-09: AWS encrypts every API cache",
  },
  "Athena.1": {
    title: "Workgroups encrypt their results",
    retired: "2024-04-10: S3 encrypts every new object",
  },
  "AutoScaling.4": {
    title: "Launch configurations allow one hop to the metadata",
    retired: "2024-04-10: the right limit depends on the workload",
  },
  "CloudFormation.1": {
    title: "Stacks notify a topic",
    retired: "2024-04-10: not every stack needs it",
  },
  "CloudFront.2": {
    title: "S3 origins are reached by an origin access identity",
    retired: "2023-09-20: replaced by CloudFront.13",
  },
  "CodeBuild.5": {
    title: "Builds run without privileged mode",
    retired: "2024-04-10: it adds no risk to the account",
  },
  "ECS.1": {
    title: "Tasks in the host's network have no privileges and a user",
    retired: "2026-03-04: no replacement is named; see ECS.4, ECS.17 and ECS.20",
  },
  "MQ.3": {
    title: "Brokers take minor upgrades by themselves",
    retired: "2026-01-12: the service now upgrades by rules of its own",
  },
  "RDS.18": {
    title: "Instances are in a VPC",
    retired: "2025-03-07: EC2-Classic, the only other place, is gone",
  },
  "Redshift.9": {
    title: "Clusters have a database name of their own",
    retired: "2025-09-24: the service gives no way to mend it",
  },
  "RedshiftServerless.7": {
    title: "Namespaces have a database name of their own",
    retired: "2025-09-24: the service gives no way to mend it",
  },
  "S3.4": {
    title: "Buckets encrypt on the server",
    retired: "2023-09-20: S3 encrypts every new object",
  },
  "SNS.2": {
    title: "Topics log the delivery of messages",
    retired: "2024-04-10: not every topic needs it",
  },
};
