import type { Controls } from "./table.ts";

/** Controls of FSBP, FSx to PCA. Completeness, date and source: see fsbp.ts. */
export const fsbpFtoQ: Controls = {
  "FSx.1": "OpenZFS file systems hand their tags to backups and volumes",
  "FSx.2": "Lustre file systems hand their tags to backups",
  "FSx.3": "OpenZFS file systems span zones",
  "FSx.4": "ONTAP file systems span zones",
  "FSx.5": "Windows file systems span zones",

  "Glue.3": "Machine learning transforms are encrypted",
  "Glue.4": "Spark jobs run a supported version of Glue",

  "GuardDuty.1": "GuardDuty is on",
  "GuardDuty.5": "GuardDuty watches the audit logs of EKS",
  "GuardDuty.6": "GuardDuty protects Lambda",
  "GuardDuty.7": "GuardDuty watches the runtime of EKS",
  "GuardDuty.8": "GuardDuty scans EC2 for malware",
  "GuardDuty.9": "GuardDuty protects RDS",
  "GuardDuty.10": "GuardDuty protects S3",
  "GuardDuty.11": "GuardDuty watches runtimes",
  "GuardDuty.12": "GuardDuty watches the runtime of ECS",
  "GuardDuty.13": "GuardDuty watches the runtime of EC2",

  "IAM.1": "No policy of the account's own allows everything",
  "IAM.2": "Users get their policies by groups or roles only",
  "IAM.3": "Access keys are no older than 90 days",
  "IAM.4": "The root user has no access keys",
  "IAM.5": "Users with a console password have MFA",
  "IAM.6": "The root user has a hardware MFA device",
  "IAM.7": "The password policy is strong",
  "IAM.8": "Credentials of users that go unused are removed",
  "IAM.21": "No policy of the account's own allows all actions of a service",

  "Inspector.1": "Inspector scans EC2",
  "Inspector.2": "Inspector scans ECR",
  "Inspector.3": "Inspector scans the code of Lambda functions",
  "Inspector.4": "Inspector scans the packages of Lambda functions",

  "Kinesis.1": "Streams are encrypted",
  "Kinesis.3": "Streams keep their records long enough",

  "KMS.1": "No managed policy of the account's own decrypts with every key",
  "KMS.2": "No inline policy decrypts with every key",
  "KMS.3": "No key is about to be deleted",
  "KMS.5": "Keys are not public",

  "Lambda.1": "Function policies do not let everyone in",
  "Lambda.2": "Functions have a supported runtime",
  "Lambda.5": "Functions in a VPC span two or more zones",

  "Macie.1": "Macie is on",
  "Macie.2": "Macie looks for sensitive data by itself",

  "MQ.2": "ActiveMQ brokers send audit logs to CloudWatch",

  "MSK.1": "Brokers encrypt between themselves",
  "MSK.3": "Connectors encrypt in transit",
  "MSK.4": "Clusters are not public",
  "MSK.5": "Connectors write logs",
  "MSK.6": "Clusters turn unauthenticated clients away",

  "Neptune.1": "Clusters are encrypted",
  "Neptune.2": "Clusters send audit logs to CloudWatch Logs",
  "Neptune.3": "Cluster snapshots are not public",
  "Neptune.4": "Clusters are protected against deletion",
  "Neptune.5": "Clusters are backed up",
  "Neptune.6": "Cluster snapshots are encrypted",
  "Neptune.7": "Clusters authenticate by IAM",
  "Neptune.8": "Clusters hand their tags to snapshots",

  "NetworkFirewall.2": "Firewalls write logs",
  "NetworkFirewall.3": "Firewall policies have a rule group",
  "NetworkFirewall.4": "Full packets are dropped or forwarded by default",
  "NetworkFirewall.5": "Fragments of packets are dropped or forwarded by default",
  "NetworkFirewall.6": "Stateless rule groups have rules",
  "NetworkFirewall.9": "Firewalls are protected against deletion",
  "NetworkFirewall.10": "Firewalls are protected against a change of subnets",

  "Opensearch.1": "Domains are encrypted",
  "Opensearch.2": "Domains are not public",
  "Opensearch.3": "Domains encrypt between their nodes",
  "Opensearch.4": "Domains log errors",
  "Opensearch.5": "Domains write audit logs",
  "Opensearch.6": "Domains have three or more data nodes",
  "Opensearch.7": "Domains have fine-grained access control",
  "Opensearch.8": "Domains have the latest TLS policy",
  "Opensearch.10": "Domains have the latest software update",

  "PCA.1": "Root certificate authorities are disabled",
};
