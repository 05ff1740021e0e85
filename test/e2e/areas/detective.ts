import { CloudTrail } from "@aws-sdk/client-cloudtrail";
import { ConfigService } from "@aws-sdk/client-config-service";
import { GuardDuty } from "@aws-sdk/client-guardduty";
import { Inspector2 } from "@aws-sdk/client-inspector2";
import type { Area } from "../area.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

/** What watches over the account: a sound trail and a careless one, a stopped recorder, a detector with eyes shut. */
async function seed(config: Seeding, labels: Labels): Promise<void> {
  await Promise.all([seedTrails(config), seedRecorder(config), seedDetector(config, labels), seedInspector(config)]);
}

async function seedTrails(config: Seeding): Promise<void> {
  const cloudtrail = new CloudTrail(config);
  const sound = { Name: "sound-trail", S3BucketName: "sound-logs" };
  await cloudtrail.createTrail({
    ...sound,
    IsMultiRegionTrail: true,
    EnableLogFileValidation: true,
    KmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/sound",
    CloudWatchLogsLogGroupArn: "arn:aws:logs:eu-west-1:123456789012:log-group:trail:*",
    CloudWatchLogsRoleArn: "arn:aws:iam::123456789012:role/trail",
  });
  await cloudtrail.startLogging({ Name: sound.Name });
  const careless = { Name: "careless-trail", S3BucketName: "careless-site" };
  await cloudtrail.createTrail(careless);
  await cloudtrail.startLogging({ Name: careless.Name });
  await cloudtrail.createTrail({ ...sound, Name: "stopped-trail" });
}

async function seedRecorder(config: Seeding): Promise<void> {
  const recorder = new ConfigService(config);
  await recorder.putConfigurationRecorder({
    ConfigurationRecorder: {
      name: "careless-recorder",
      roleARN: "arn:aws:iam::123456789012:role/config",
      recordingGroup: { allSupported: true },
    },
  });
}

async function seedDetector(config: Seeding, labels: Labels): Promise<void> {
  const guardduty = new GuardDuty(config);
  const { DetectorId } = await guardduty.createDetector({
    Enable: true,
    Features: [
      { Name: "S3_DATA_EVENTS", Status: "ENABLED" },
      { Name: "EKS_AUDIT_LOGS", Status: "ENABLED" },
      { Name: "LAMBDA_NETWORK_LOGS", Status: "DISABLED" },
      { Name: "RDS_LOGIN_EVENTS", Status: "DISABLED" },
      { Name: "EBS_MALWARE_PROTECTION", Status: "DISABLED" },
      { Name: "RUNTIME_MONITORING", Status: "DISABLED" },
    ],
  });
  labels.set(DetectorId!, "careless-detector");
}

async function seedInspector(config: Seeding): Promise<void> {
  await new Inspector2(config).enable({ accountIds: ["123456789012"], resourceTypes: ["EC2", "ECR"] });
}

export const detective: Area = {
  name: "detective",
  seed: (config, _, labels) => seed(config, labels),
  fails: [
    "cloudtrail-bucket-access-logs-off careless-trail",
    "cloudtrail-bucket-access-logs-off sound-trail",
    "cloudtrail-bucket-access-logs-off stopped-trail",
    "cloudtrail-bucket-public careless-trail",
    "cloudtrail-trail-default-key careless-trail",
    "cloudtrail-trail-default-key stopped-trail",
    "cloudtrail-trail-duplicate-management-events careless-trail",
    "cloudtrail-trail-not-delivering stopped-trail",
    "cloudtrail-trail-object-reads-unlogged 123456789012",
    "cloudtrail-trail-object-writes-unlogged 123456789012",
    "cloudtrail-trail-validation-off careless-trail",
    "cloudtrail-trail-validation-off stopped-trail",
    "cloudtrail-trail-without-log-group careless-trail",
    "cloudtrail-trail-without-log-group stopped-trail",
    "config-recorder-off 123456789012",
    "guardduty-detector-lambda-off careless-detector",
    "guardduty-detector-malware-off careless-detector",
    "guardduty-detector-rds-off careless-detector",
    "guardduty-detector-runtime-off careless-detector",
    "inspector2-account-scan-incomplete 123456789012",
    "securityhub-hub-off 123456789012",
  ],
  passes: [
    "cloudtrail-bucket-public sound-trail",
    "cloudtrail-trail-default-key sound-trail",
    "cloudtrail-trail-duplicate-management-events sound-trail",
    "cloudtrail-trail-multi-region-missing 123456789012",
    "cloudtrail-trail-not-delivering sound-trail",
    "cloudtrail-trail-validation-off sound-trail",
    "cloudtrail-trail-without-log-group sound-trail",
    "guardduty-detector-eks-audit-off careless-detector",
    "guardduty-detector-missing 123456789012",
    "guardduty-detector-s3-off careless-detector",
  ],
};
