import type { DescribeMonitoringScheduleResponse, MonitoringScheduleSummary } from "@aws-sdk/client-sagemaker";
import { present } from "../../aws/whole-answer.ts";
import { type Collection, type Identity, kind } from "../../model/index.ts";
import { dataQualityJob, modelBiasJob, modelExplainabilityJob, modelQualityJob } from "./job-definition.ts";
import { type JobSetup, jobSetup } from "./job-network.ts";
import { SAGEMAKER_PAGE, sagemaker, tagging } from "./service.ts";

/** What a schedule runs: a job that it describes itself, or a definition by its name. */
interface Scheduled {
  readonly job?: JobSetup;
  readonly definitionName?: string | undefined;
  readonly definitionType?: string | undefined;
}

export const monitoringSchedule = kind<MonitoringScheduleSummary>()("AWS::SageMaker::MonitoringSchedule", {
  list: sagemaker("listMonitoringSchedules", {
    pageSize: SAGEMAKER_PAGE,
    value: (out) => out.MonitoringScheduleSummaries,
  }),
  identity: (s) => ({ arn: s.MonitoringScheduleArn, name: s.MonitoringScheduleName }),
  tags: "tagging",
  aspects: {
    scheduled: sagemaker("describeMonitoringSchedule", {
      input: ({ name }: Identity) => ({ MonitoringScheduleName: name }),
      admit: scheduled,
      value: (out) => out,
    }),
    tagging,
  },
});

function scheduled({ MonitoringScheduleConfig, MonitoringType }: DescribeMonitoringScheduleResponse): Scheduled {
  const { MonitoringJobDefinition: job, ...named } = present(MonitoringScheduleConfig);
  if (job) return { job: jobSetup({ JobResources: job.MonitoringResources, NetworkConfig: job.NetworkConfig }) };
  return {
    definitionName: named.MonitoringJobDefinitionName,
    definitionType: named.MonitoringType ?? MonitoringType,
  };
}

/** The definitions of all kinds, for the context of rules that follow a schedule to its job. */
export const jobDefinitions = {
  DataQuality: dataQualityJob.with("setup"),
  ModelBias: modelBiasJob.with("setup"),
  ModelExplainability: modelExplainabilityJob.with("setup"),
  ModelQuality: modelQualityJob.with("setup"),
} as const;

type Definitions = Readonly<Record<keyof typeof jobDefinitions, Collection<{ readonly setup: JobSetup }>>>;

/** What a schedule's jobs run on; undefined where the definition that it names does not exist. */
export function jobOf({ job, definitionName, definitionType = "" }: Scheduled, definitions: Definitions) {
  if (job || definitionName === undefined) return job;
  const { DataQuality, ModelBias, ModelExplainability, ModelQuality } = definitions;
  const byType: Readonly<Record<string, (typeof definitions)["DataQuality"]>> = {
    ...{ DataQuality, ModelBias, ModelExplainability, ModelQuality },
  };
  const own = byType[definitionType];
  for (const some of own ? [own] : Object.values(byType)) {
    const found = some.get(definitionName);
    if (found) return found.setup;
  }
  return undefined;
}
