import type { EndpointConfigSummary, ProductionVariant } from "@aws-sdk/client-sagemaker";
import { type Identity, kind } from "../../model/index.ts";
import { SAGEMAKER_PAGE, sagemaker, tagging } from "./service.ts";

type Variant = Pick<ProductionVariant, "VariantName" | "InstanceType" | "InitialInstanceCount" | "ServerlessConfig">;

interface EndpointSetup {
  readonly ProductionVariants: readonly Variant[];
  /** Requests wait in a queue for their answer. */
  readonly asynchronous: boolean;
}

export const endpointConfig = kind<EndpointConfigSummary>()("AWS::SageMaker::EndpointConfig", {
  list: sagemaker("listEndpointConfigs", { pageSize: SAGEMAKER_PAGE, value: (out) => out.EndpointConfigs }),
  identity: (c) => ({ arn: c.EndpointConfigArn, name: c.EndpointConfigName }),
  tags: "tagging",
  aspects: {
    setup: sagemaker("describeEndpointConfig", {
      input: ({ name }: Identity) => ({ EndpointConfigName: name }),
      admit: ({ ProductionVariants = [], AsyncInferenceConfig }): EndpointSetup => ({
        ProductionVariants: ProductionVariants.map(
          ({ VariantName, InstanceType, InitialInstanceCount, ServerlessConfig }): Variant => ({
            ...{ VariantName, InstanceType, InitialInstanceCount, ServerlessConfig },
          }),
        ),
        asynchronous: AsyncInferenceConfig !== undefined,
      }),
      value: (out) => out,
    }),
    tagging,
  },
});

/** Variants whose instances run from the start: neither serverless ones nor those that begin with none. */
export const onInstances = ({ ProductionVariants }: EndpointSetup): readonly Variant[] =>
  ProductionVariants.filter(
    ({ ServerlessConfig, InitialInstanceCount = 0 }) => !ServerlessConfig && InitialInstanceCount > 0,
  );
