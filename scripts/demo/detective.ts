import type { AccessAnalyzer } from "@aws-sdk/client-accessanalyzer";
import type { CloudTrail, Trail } from "@aws-sdk/client-cloudtrail";
import type { ConfigService } from "@aws-sdk/client-config-service";
import type { GuardDuty } from "@aws-sdk/client-guardduty";
import type { Inspector2 } from "@aws-sdk/client-inspector2";
import type { Macie2 } from "@aws-sdk/client-macie2";
import type { SecurityHub } from "@aws-sdk/client-securityhub";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME } from "./world.ts";

// Hanbit's people look after the home region; the others were forgotten.
const trail: Trail = {
  Name: "hanbit",
  S3BucketName: "hanbit-logs",
  IncludeGlobalServiceEvents: true,
  IsMultiRegionTrail: true,
  HomeRegion: HOME,
  TrailARN: arn("cloudtrail", "trail/hanbit"),
  LogFileValidationEnabled: true,
  HasCustomEventSelectors: false,
  HasInsightSelectors: false,
  IsOrganizationTrail: false,
};

export const cloudtrail = answers<CloudTrail>("cloudtrail", {
  describeTrails: () => ({ trailList: [trail] }),
  getTrailStatus: () => ({ IsLogging: true, LatestDeliveryTime: daysAgo(0) }),
  getEventSelectors: () => ({}),
  listTags: () => ({ ResourceTagList: [{ ResourceId: trail.TrailARN, TagsList: [] }] }),
});

export const config = answers<ConfigService>("config", {
  describeConfigurationRecorders: (_, region) => ({
    ConfigurationRecorders: atHome(region, [
      {
        name: "default",
        roleARN: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`,
        recordingGroup: { allSupported: true, includeGlobalResourceTypes: true },
      },
    ]),
  }),
  describeConfigurationRecorderStatus: (_, region) => ({
    ConfigurationRecordersStatus: atHome(region, [
      { name: "default", recording: true, lastStatus: "Success" as const },
    ]),
  }),
});

export const guardduty = answers<GuardDuty>("guardduty", {
  listDetectors: (_, region) => ({ DetectorIds: atHome(region, ["12abc34d567e8fa901bc2d34e56789f0"]) }),
  getDetector: () => ({
    ServiceRole: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
    Status: "ENABLED",
    Features: [
      { Name: "S3_DATA_EVENTS", Status: "ENABLED" },
      { Name: "EKS_AUDIT_LOGS", Status: "ENABLED" },
      { Name: "LAMBDA_NETWORK_LOGS", Status: "ENABLED" },
      { Name: "RDS_LOGIN_EVENTS", Status: "DISABLED" },
      { Name: "EBS_MALWARE_PROTECTION", Status: "ENABLED" },
    ],
  }),
});

export const accessAnalyzer = answers<AccessAnalyzer>("accessanalyzer", {
  listAnalyzers: (_, region) => ({
    analyzers: atHome(region, [
      {
        arn: arn("access-analyzer", "analyzer/hanbit"),
        name: "hanbit",
        type: "ACCOUNT" as const,
        status: "ACTIVE" as const,
        createdAt: daysAgo(700),
      },
    ]),
  }),
});

export const inspector = answers<Inspector2>("inspector2", {
  batchGetAccountStatus: (_, region) => {
    const state = (on: boolean) => ({
      status: on && region === HOME ? ("ENABLED" as const) : ("DISABLED" as const),
      errorCode: undefined,
      errorMessage: undefined,
    });
    const resourceState = { ec2: state(true), ecr: state(true), lambda: state(true), lambdaCode: state(false) };
    return { accounts: [{ accountId: ACCOUNT, state: state(true), resourceState }] };
  },
});

export const macie = answers<Macie2>("macie2", {
  getMacieSession: () => ({ status: "ENABLED" }),
  getAutomatedDiscoveryConfiguration: () => ({ status: "ENABLED" }),
  getAdministratorAccount: () => ({}),
});

export const securityHub = answers<SecurityHub>("securityhub", {
  describeHub: (_, region) =>
    region === HOME ? { HubArn: arn("securityhub", "hub/default") } : notConfigured("InvalidAccessException"),
  getEnabledStandards: (_, region) => ({
    StandardsSubscriptions: atHome(region, [
      {
        StandardsSubscriptionArn: arn("securityhub", "subscription/aws-foundational-security-best-practices/v/1.0.0"),
        StandardsArn: `arn:aws:securityhub:${HOME}::standards/aws-foundational-security-best-practices/v/1.0.0`,
        StandardsInput: {},
        StandardsStatus: "READY" as const,
      },
    ]),
  }),
});
