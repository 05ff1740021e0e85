import type { Service } from "@aws-sdk/client-ecs";

type Placed = Pick<Service, "launchType" | "capacityProviderStrategy">;

const isFargateProvider = ({ capacityProvider }: { readonly capacityProvider?: string | undefined }) =>
  capacityProvider === "FARGATE" || capacityProvider === "FARGATE_SPOT";

/** Whether tasks run on Fargate: a strategy of capacity providers never mixes it with instances. */
export const onFargate = ({ launchType, capacityProviderStrategy = [] }: Placed): boolean =>
  launchType === "FARGATE" || capacityProviderStrategy.some(isFargateProvider);
