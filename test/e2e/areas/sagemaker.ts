import { type MonitoringNetworkConfig, SageMaker } from "@aws-sdk/client-sagemaker";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Seeding } from "../seed/seeding.ts";

const RoleArn = "arn:aws:iam::123456789012:role/sagemaker";

/**
 * Notebooks, models, endpoints and what watches them: sound and careless ones. The emulator has neither monitoring
 * schedules nor a list of feature groups, knows no platform of a notebook and makes no model that is isolated.
 */
async function seed(config: Seeding, network: Network): Promise<void> {
  const sagemaker = new SageMaker(config);
  await seedNotebooks(sagemaker, network);
  await seedModels(sagemaker, network);
  await seedJobs(sagemaker, "sound", { EnableInterContainerTrafficEncryption: true, EnableNetworkIsolation: true });
  await seedJobs(sagemaker, "careless", { EnableInterContainerTrafficEncryption: false });
}

async function seedNotebooks(sagemaker: SageMaker, { dataA, closedGroup }: Network): Promise<void> {
  await sagemaker.createNotebookInstance({
    ...{ NotebookInstanceName: "sound-notebook", InstanceType: "ml.t3.medium", RoleArn },
    ...{ SubnetId: dataA, SecurityGroupIds: [closedGroup] },
    ...{ DirectInternetAccess: "Disabled", RootAccess: "Disabled" },
  });
  await sagemaker.createNotebookInstance({
    ...{ NotebookInstanceName: "careless-notebook", InstanceType: "ml.t3.medium", RoleArn },
    ...{ DirectInternetAccess: "Enabled", RootAccess: "Enabled" },
  });
}

async function seedModels(sagemaker: SageMaker, { dataA, closedGroup }: Network): Promise<void> {
  const inVpc = { Image: "registry.example.com/shop:1", ImageConfig: { RepositoryAccessMode: "Vpc" } } as const;
  const ecr = { Image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop:1" };
  const VpcConfig = { Subnets: [dataA], SecurityGroupIds: [closedGroup] };
  const role = { ExecutionRoleArn: RoleArn, VpcConfig };
  await sagemaker.createModel({ ModelName: "sound-model", PrimaryContainer: inVpc, ...role });
  await sagemaker.createModel({ ModelName: "careless-model", PrimaryContainer: ecr, ExecutionRoleArn: RoleArn });
  await sagemaker.createModel({ ModelName: "sound-pipeline", Containers: [inVpc, inVpc], ...role });
  await sagemaker.createModel({ ModelName: "careless-pipeline", Containers: [inVpc, ecr], ...role });
  for (const [name, InitialInstanceCount] of Object.entries({ sound: 2, careless: 1 }))
    await sagemaker.createEndpointConfig({
      EndpointConfigName: `${name}-endpoint-config`,
      ProductionVariants: [
        { VariantName: "all", ModelName: `${name}-model`, InstanceType: "ml.m5.large", InitialInstanceCount },
      ],
    });
}

async function seedJobs(sagemaker: SageMaker, name: string, NetworkConfig: MonitoringNetworkConfig): Promise<void> {
  const job = {
    ...{ RoleArn, NetworkConfig },
    JobResources: { ClusterConfig: { InstanceCount: 2, InstanceType: "ml.m5.large", VolumeSizeInGB: 20 } },
  } as const;
  const ImageUri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/monitor:1";
  const EndpointInput = { EndpointName: "shop", LocalPath: "/opt/ml/processing/input" };
  const input = { EndpointInput, GroundTruthS3Input: { S3Uri: "s3://truth/" } };
  const S3Output = { S3Uri: "s3://results/", LocalPath: "/opt/ml/processing/output" };
  const output = { MonitoringOutputs: [{ S3Output }] };
  const Clarify = { ImageUri, ConfigUri: "s3://clarify/analysis.json" };
  await sagemaker.createDataQualityJobDefinition({
    ...{ ...job, JobDefinitionName: `${name}-data-quality`, DataQualityAppSpecification: { ImageUri } },
    ...{ DataQualityJobInput: { EndpointInput }, DataQualityJobOutputConfig: output },
  });
  await sagemaker.createModelQualityJobDefinition({
    ...{ ...job, JobDefinitionName: `${name}-model-quality`, ModelQualityAppSpecification: { ImageUri } },
    ...{ ModelQualityJobInput: input, ModelQualityJobOutputConfig: output },
  });
  await sagemaker.createModelBiasJobDefinition({
    ...{ ...job, JobDefinitionName: `${name}-bias`, ModelBiasAppSpecification: Clarify },
    ...{ ModelBiasJobInput: input, ModelBiasJobOutputConfig: output },
  });
  await sagemaker.createModelExplainabilityJobDefinition({
    ...{ ...job, JobDefinitionName: `${name}-explainability`, ModelExplainabilityAppSpecification: Clarify },
    ...{ ModelExplainabilityJobInput: { EndpointInput }, ModelExplainabilityJobOutputConfig: output },
  });
}

export const sagemaker: Area = {
  name: "sagemaker",
  seed,
  fails: [
    "sagemaker-bias-job-network-isolation-off careless-bias",
    "sagemaker-bias-job-traffic-unencrypted careless-bias",
    "sagemaker-data-quality-job-network-isolation-off careless-data-quality",
    "sagemaker-data-quality-job-traffic-unencrypted careless-data-quality",
    "sagemaker-endpoint-config-single-instance careless-endpoint-config",
    "sagemaker-explainability-job-traffic-unencrypted careless-explainability",
    "sagemaker-model-image-outside-vpc careless-model",
    "sagemaker-model-network-isolation-off careless-model",
    "sagemaker-model-network-isolation-off careless-pipeline",
    "sagemaker-model-network-isolation-off sound-model",
    "sagemaker-model-network-isolation-off sound-pipeline",
    "sagemaker-model-pipeline-image-outside-vpc careless-pipeline",
    "sagemaker-model-quality-job-traffic-unencrypted careless-model-quality",
    "sagemaker-notebook-direct-internet-access careless-notebook",
    "sagemaker-notebook-outside-vpc careless-notebook",
    "sagemaker-notebook-root-access careless-notebook",
  ],
  passes: [
    "sagemaker-bias-job-network-isolation-off sound-bias",
    "sagemaker-bias-job-traffic-unencrypted sound-bias",
    "sagemaker-data-quality-job-network-isolation-off sound-data-quality",
    "sagemaker-data-quality-job-traffic-unencrypted sound-data-quality",
    "sagemaker-endpoint-config-single-instance sound-endpoint-config",
    "sagemaker-explainability-job-traffic-unencrypted sound-explainability",
    "sagemaker-model-image-outside-vpc sound-model",
    "sagemaker-model-pipeline-image-outside-vpc sound-pipeline",
    "sagemaker-model-quality-job-traffic-unencrypted sound-model-quality",
    "sagemaker-notebook-direct-internet-access sound-notebook",
    "sagemaker-notebook-outside-vpc sound-notebook",
    "sagemaker-notebook-root-access sound-notebook",
  ],
};
