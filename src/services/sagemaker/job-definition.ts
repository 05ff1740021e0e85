import type { MonitoringJobDefinitionSummary } from "@aws-sdk/client-sagemaker";
import { type Identity, kind, type Read, type Scope } from "../../model/index.ts";
import { type JobSetup, jobSetup } from "./job-network.ts";
import { SAGEMAKER_PAGE, sagemaker, tagging } from "./service.ts";

type Summary = MonitoringJobDefinitionSummary;

/** The four kinds of definitions differ in what they look for, and not in how they run. */
const jobDefinition = (
  type: string,
  list: Read<Scope, readonly Summary[] | undefined>,
  setup: Read<Identity, JobSetup>,
) =>
  kind<Summary>()(type, {
    list,
    identity: (d) => ({ arn: d.MonitoringJobDefinitionArn, name: d.MonitoringJobDefinitionName }),
    tags: "tagging",
    aspects: { setup, tagging },
  });

const listed = {
  pageSize: SAGEMAKER_PAGE,
  value: (out: { readonly JobDefinitionSummaries: readonly Summary[] | undefined }) => out.JobDefinitionSummaries,
};
const described = {
  input: ({ name }: Identity) => ({ JobDefinitionName: name }),
  admit: jobSetup,
  value: (out: JobSetup) => out,
};

export const dataQualityJob = jobDefinition(
  "AWS::SageMaker::DataQualityJobDefinition",
  sagemaker("listDataQualityJobDefinitions", listed),
  sagemaker("describeDataQualityJobDefinition", described),
);

export const modelBiasJob = jobDefinition(
  "AWS::SageMaker::ModelBiasJobDefinition",
  sagemaker("listModelBiasJobDefinitions", listed),
  sagemaker("describeModelBiasJobDefinition", described),
);

export const modelExplainabilityJob = jobDefinition(
  "AWS::SageMaker::ModelExplainabilityJobDefinition",
  sagemaker("listModelExplainabilityJobDefinitions", listed),
  sagemaker("describeModelExplainabilityJobDefinition", described),
);

export const modelQualityJob = jobDefinition(
  "AWS::SageMaker::ModelQualityJobDefinition",
  sagemaker("listModelQualityJobDefinitions", listed),
  sagemaker("describeModelQualityJobDefinition", described),
);
