import type { AnalyzerSummary, AccessAnalyzer } from "@aws-sdk/client-accessanalyzer";
import type { ConfigService, ConfigurationRecorder, ConfigurationRecorderStatus } from "@aws-sdk/client-config-service";
import type { Inspector2, ResourceState } from "@aws-sdk/client-inspector2";
import type { Macie2 } from "@aws-sdk/client-macie2";
import type { DescribeHubResponse, SecurityHub, StandardsSubscription } from "@aws-sdk/client-securityhub";
import { present } from "../../aws/whole-answer.ts";
import { service } from "../../model/index.ts";
import { detectorIds } from "../guardduty/detector.ts";

const accessAnalyzer = service<AccessAnalyzer>("accessanalyzer", { iam: "access-analyzer" });
const config = service<ConfigService>("config", { client: "@aws-sdk/client-config-service" });
const inspector = service<Inspector2>("inspector2");
const macie = service<Macie2>("macie2");
const securityHub = service<SecurityHub>("securityhub");

/** The services that watch over an account, as aspects of the account in a region: see `offered`. */
export const detection = {
  detectorIds,
  analyzers: accessAnalyzer("listAnalyzers", {
    pageSize: 100,
    value: (out): readonly AnalyzerSummary[] => out.analyzers ?? [],
  }),
  configRecorders: config("describeConfigurationRecorders", {
    value: (out): readonly ConfigurationRecorder[] => out.ConfigurationRecorders ?? [],
  }),
  configRecorderStatus: config("describeConfigurationRecorderStatus", {
    value: (out): readonly ConfigurationRecorderStatus[] => out.ConfigurationRecordersStatus ?? [],
  }),
  /** What Inspector scans; whole accounts are turned on and off by type of resource. */
  inspection: inspector("batchGetAccountStatus", {
    input: (a: { readonly Id: string }) => ({ accountIds: [a.Id] }),
    value: ({ accounts }): ResourceState => present(accounts?.[0]?.resourceState),
  }),
  /** `ENABLED` or `PAUSED`. Where Macie is off it refuses to answer: see `macieStatus`. */
  macieSession: macie("getMacieSession", { value: ({ status }) => status as string | undefined }),
  macieDiscovery: macie("getAutomatedDiscoveryConfiguration", {
    value: ({ status }) => status as string | undefined,
  }),
  /** The account that administers Macie here, if another does. */
  macieAdministrator: macie("getAdministratorAccount", {
    value: ({ administrator }): string | undefined => administrator?.accountId,
    absent: { errors: ["ResourceNotFoundException"], value: undefined },
  }),
  /** Undefined where Security Hub is off. */
  securityHub: securityHub("describeHub", {
    value: ({ HubArn, SubscribedAt }): DescribeHubResponse | undefined => ({ HubArn, SubscribedAt }),
    absent: { errors: ["InvalidAccessException", "ResourceNotFoundException"], value: undefined },
  }),
  securityStandards: securityHub("getEnabledStandards", {
    pageSize: 100,
    value: (out): readonly StandardsSubscription[] => out.StandardsSubscriptions ?? [],
    absent: { errors: ["InvalidAccessException", "ResourceNotFoundException"], value: [] },
  }),
};
