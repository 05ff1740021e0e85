import type { SageMaker } from "@aws-sdk/client-sagemaker";
import { answers, arn, atHome } from "./world.ts";

/** The notebook in which the recommendations of the shop were invented; it was never put away. */
const notebook = {
  NotebookInstanceName: "recommendations-lab",
  NotebookInstanceArn: arn("sagemaker", "notebook-instance/recommendations-lab"),
  NotebookInstanceStatus: "InService" as const,
  InstanceType: "ml.t3.medium" as const,
};

const nothing = { JobDefinitionSummaries: [] };

export const sagemaker = answers<SageMaker>("sagemaker", {
  listNotebookInstances: (_, region) => ({ NotebookInstances: atHome(region, [notebook]) }),
  describeNotebookInstance: () => ({
    DirectInternetAccess: "Enabled",
    RootAccess: "Enabled",
    PlatformIdentifier: "notebook-al2-v3",
  }),
  listModels: () => ({ Models: [] }),
  listEndpointConfigs: () => ({ EndpointConfigs: [] }),
  listDataQualityJobDefinitions: () => nothing,
  listModelBiasJobDefinitions: () => nothing,
  listModelExplainabilityJobDefinitions: () => nothing,
  listModelQualityJobDefinitions: () => nothing,
  listMonitoringSchedules: () => ({ MonitoringScheduleSummaries: [] }),
  listFeatureGroups: () => ({ FeatureGroupSummaries: [] }),
  listTags: () => ({ Tags: [] }),
});
