import type { ContainerDefinition, DescribeModelOutput, ModelSummary } from "@aws-sdk/client-sagemaker";
import { type Identity, kind } from "../../model/index.ts";
import { SAGEMAKER_PAGE, sagemaker, tagging } from "./service.ts";

/** A container of a model, without its environment and where its data lies. */
export type ModelContainer = Pick<
  ContainerDefinition,
  "ContainerHostname" | "Image" | "ModelPackageName" | "ImageConfig"
>;

interface ModelSetup extends Pick<DescribeModelOutput, "EnableNetworkIsolation" | "VpcConfig"> {
  /** Of a model of one container. */
  readonly PrimaryContainer?: ModelContainer;
  /** Of a pipeline; empty otherwise. */
  readonly Containers: readonly ModelContainer[];
}

export const sagemakerModel = kind<ModelSummary>()("AWS::SageMaker::Model", {
  list: sagemaker("listModels", { pageSize: SAGEMAKER_PAGE, value: (out) => out.Models }),
  identity: (m) => ({ arn: m.ModelArn, name: m.ModelName }),
  tags: "tagging",
  aspects: {
    setup: sagemaker("describeModel", {
      input: ({ name }: Identity) => ({ ModelName: name }),
      admit: ({ EnableNetworkIsolation, VpcConfig, PrimaryContainer, Containers = [] }): ModelSetup => ({
        ...{ EnableNetworkIsolation, VpcConfig, Containers: Containers.map(container) },
        ...(PrimaryContainer && { PrimaryContainer: container(PrimaryContainer) }),
      }),
      value: (out) => out,
    }),
    tagging,
  },
});

const container = ({ ContainerHostname, Image, ModelPackageName, ImageConfig }: ContainerDefinition) => ({
  ...{ ContainerHostname, Image, ModelPackageName, ImageConfig },
});

/** SageMaker pulls the image itself, from ECR, and not through the VPC of the account. */
export const isPulledByPlatform = ({ ImageConfig }: ModelContainer): boolean =>
  ImageConfig?.RepositoryAccessMode !== "Vpc";

/** What a container runs: its image, or the package that names it. */
export const imageOf = ({ Image, ModelPackageName }: ModelContainer): string =>
  Image ?? (ModelPackageName ? `that of model package ${ModelPackageName}` : "not named");
