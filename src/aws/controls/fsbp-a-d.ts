import type { Controls } from "./table.ts";

/** Controls of FSBP, Account to DynamoDB. Completeness, date and source: see fsbp.ts. */
export const fsbpAtoD: Controls = {
  "Account.1": "The account names a security contact",

  "ACM.1": "Certificates are renewed well before they expire",
  "ACM.2": "RSA certificates have keys of 2,048 bits or more",

  "APIGateway.1": "REST and WebSocket stages log their executions",
  "APIGateway.2": "REST stages show a client certificate to their backends",
  "APIGateway.3": "REST stages trace with X-Ray",
  "APIGateway.4": "REST stages stand behind a WAF web ACL",
  "APIGateway.5": "Caches of REST stages are encrypted",
  "APIGateway.8": "Routes of HTTP and WebSocket APIs ask for authorization",
  "APIGateway.9": "Stages of HTTP and WebSocket APIs write access logs",
  "APIGateway.10": "Private integrations of HTTP and WebSocket APIs use HTTPS",
  "APIGateway.11": "Custom domain names have a recommended TLS policy",

  "AppSync.2": "APIs log at the level of fields",
  "AppSync.5": "GraphQL APIs accept no API key as proof of identity",

  "Athena.4": "Workgroups publish their query metrics",

  "AutoScaling.1": "Groups behind a load balancer use its health checks",
  "AutoScaling.2": "Groups span two or more zones",
  "AutoScaling.3": "Launch configurations demand IMDSv2",
  "AutoScaling.5": "Launch configurations assign no public IP address",
  "AutoScaling.6": "Groups mix instance types in two or more zones",
  "AutoScaling.9": "Groups start from a launch template",

  "Backup.1": "Recovery points are encrypted",

  "BedrockAgentCore.1": "Agent runtimes run inside a VPC",
  "BedrockAgentCore.2": "Gateways authorize what comes in",
  "BedrockAgentCore.5": "Custom browsers stay off the public network",
  "BedrockAgentCore.6": "Custom browsers record their sessions",

  "CloudFormation.3": "Stacks are protected against termination",
  "CloudFormation.4": "Stacks act through a service role",

  "CloudFront.1": "Distributions have a default root object",
  "CloudFront.3": "Viewers are served over HTTPS only",
  "CloudFront.4": "Distributions fail over to a second origin",
  "CloudFront.5": "Distributions write access logs",
  "CloudFront.6": "Distributions stand behind a WAF web ACL",
  "CloudFront.7": "Distributions have a certificate of their own",
  "CloudFront.8": "Distributions serve HTTPS by SNI",
  "CloudFront.9": "Traffic to custom origins is encrypted",
  "CloudFront.10": "Custom origins are reached without outdated SSL protocols",
  "CloudFront.12": "Origins in S3 are buckets that exist",
  "CloudFront.13": "S3 origins are reached by origin access control",
  "CloudFront.15": "Distributions have a recommended TLS policy",
  "CloudFront.16": "Function URL origins are reached by origin access control",
  "CloudFront.17": "Signed URLs and cookies are checked with trusted key groups",

  "CloudTrail.1": "A trail of all regions records reads and writes of management",
  "CloudTrail.2": "Trails are encrypted with a KMS key",
  "CloudTrail.4": "Trails validate their log files",
  "CloudTrail.5": "Trails deliver to CloudWatch Logs",

  "CodeBuild.1": "Bitbucket source URLs carry no credentials",
  "CodeBuild.2": "Environment variables hold no credentials in clear text",
  "CodeBuild.3": "Build logs in S3 are encrypted",
  "CodeBuild.4": "Projects write build logs",
  "CodeBuild.7": "Exports of report groups are encrypted",

  "Cognito.2": "Identity pools turn unauthenticated guests away",
  "Cognito.3": "User pools have a strong password policy",
  "Cognito.4": "User pools enforce threat protection for custom authentication",
  "Cognito.5": "User pools ask for MFA",
  "Cognito.6": "User pools are protected against deletion",

  "Config.1": "AWS Config records resources with its service-linked role",

  "Connect.2": "Instances log to CloudWatch",

  "DataFirehose.1": "Delivery streams are encrypted",

  "DataSync.1": "Tasks write logs",

  "DMS.1": "Replication instances are not public",
  "DMS.6": "Replication instances take minor upgrades by themselves",
  "DMS.7": "Replication tasks log the loading into the target",
  "DMS.8": "Replication tasks log the reading from the source",
  "DMS.9": "Endpoints use TLS",
  "DMS.10": "Endpoints for Neptune authorize by IAM",
  "DMS.11": "Endpoints for MongoDB authenticate",
  "DMS.12": "Endpoints for Redis OSS use TLS",
  "DMS.13": "Replication instances span two zones",

  "DocumentDB.1": "Clusters are encrypted",
  "DocumentDB.2": "Clusters keep backups long enough",
  "DocumentDB.3": "Manual cluster snapshots are not public",
  "DocumentDB.4": "Clusters send audit logs to CloudWatch Logs",
  "DocumentDB.5": "Clusters are protected against deletion",
  "DocumentDB.6": "Clusters demand TLS",

  "DynamoDB.1": "Tables follow the demand with their capacity",
  "DynamoDB.2": "Tables can be restored to any point in time",
  "DynamoDB.3": "DAX clusters are encrypted",
  "DynamoDB.6": "Tables are protected against deletion",
  "DynamoDB.7": "DAX clusters demand TLS",
};
