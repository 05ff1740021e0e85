import type { FeatureStatus, GetDetectorResponse, GuardDuty } from "@aws-sdk/client-guardduty";
import { formatArn } from "../../aws/arn.ts";
import { kind, service } from "../../model/index.ts";

const guardduty = service<GuardDuty>("guardduty");

const listDetectors = <T>(value: (ids: readonly string[]) => readonly T[]) =>
  guardduty("listDetectors", { pageSize: 50, value: ({ DetectorIds = [] }) => value(DetectorIds) });

/** The detectors of a region: one at most. */
export const detectorIds = listDetectors((ids) => ids);

interface Detector {
  readonly DetectorId: string;
}

/** GuardDuty's detectors, suspended ones too. */
export const detector = kind<Detector>()("AWS::GuardDuty::Detector", {
  list: listDetectors((ids) => ids.map((DetectorId): Detector => ({ DetectorId }))),
  identity: ({ DetectorId }, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "guardduty", region, account, resource: `detector/${DetectorId}` }),
    name: DetectorId,
  }),
  aspects: {
    config: guardduty("getDetector", {
      input: ({ DetectorId }: Detector) => ({ DetectorId }),
      value: ({ Status, Features, DataSources, Tags }): Config => ({ Status, Features, DataSources, Tags }),
    }),
  },
});

type Config = Pick<GetDetectorResponse, "Status" | "Features" | "DataSources" | "Tags">;

export interface Feature {
  readonly status: FeatureStatus | undefined;
  /** Of the agents that the feature needs, by their names. */
  readonly agents: Readonly<Record<string, FeatureStatus | undefined>>;
}

/** How a feature is set; undefined where the region does not have it, as AWS then says nothing of it. */
export function featureOf({ config }: { readonly config: Config }, name: string): Feature | undefined {
  const feature = config.Features?.find((one) => one.Name === name);
  if (feature) {
    const agents = (feature.AdditionalConfiguration ?? []).map(({ Name = "", Status }) => [Name, Status] as const);
    return { status: feature.Status, agents: Object.fromEntries(agents) };
  }
  const status = LEGACY[name]?.(config.DataSources) as FeatureStatus | undefined;
  return status && { status, agents: {} };
}

// How AWS said it before there were features.
const LEGACY: Readonly<Record<string, (of: Config["DataSources"]) => string | undefined>> = {
  S3_DATA_EVENTS: (of) => of?.S3Logs?.Status,
  EKS_AUDIT_LOGS: (of) => of?.Kubernetes?.AuditLogs?.Status,
  EBS_MALWARE_PROTECTION: (of) => of?.MalwareProtection?.ScanEc2InstanceWithFindings?.EbsVolumes?.Status,
};

export const SUSPENDED = "is suspended, which guardduty-detector-missing reports";
