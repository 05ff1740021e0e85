import type { MonitoringNetworkConfig, MonitoringResources } from "@aws-sdk/client-sagemaker";
import { present } from "../../aws/whole-answer.ts";

/** How many instances a monitoring job runs on, and how its containers meet the network. */
export interface JobSetup {
  readonly InstanceCount: number;
  readonly NetworkConfig: Network;
}

type Network = Pick<
  MonitoringNetworkConfig,
  "EnableInterContainerTrafficEncryption" | "EnableNetworkIsolation" | "VpcConfig"
>;

interface Job {
  readonly JobResources: MonitoringResources | undefined;
  readonly NetworkConfig?: MonitoringNetworkConfig | undefined;
}

/** A job as it may enter: without its environment, the arguments of its container and where its data lies. */
export const jobSetup = ({ JobResources, NetworkConfig = {} }: Job): JobSetup => ({
  InstanceCount: present(JobResources?.ClusterConfig?.InstanceCount),
  NetworkConfig,
});

/** What the instances of a job send to each other unencrypted. */
export interface PlainTraffic {
  /** Why there is none. */
  readonly none?: string;
  readonly message: string;
  readonly evidence: { readonly InstanceCount: number; readonly EnableInterContainerTrafficEncryption: false };
}

/** Traffic of a job between its containers, if it is not encrypted. */
export function plainTraffic({ InstanceCount, NetworkConfig }: JobSetup): PlainTraffic | undefined {
  if (NetworkConfig.EnableInterContainerTrafficEncryption === true) return undefined;
  return {
    ...(InstanceCount === 1 && { none: "it runs on one instance, so there is no traffic between instances" }),
    message: `traffic between the containers on its ${InstanceCount} instances is not encrypted`,
    evidence: { InstanceCount, EnableInterContainerTrafficEncryption: false },
  };
}

interface OpenNetwork {
  readonly message: string;
  readonly evidence: { readonly EnableNetworkIsolation: false; readonly Subnets?: readonly string[] };
  /** Milder where the account's own subnets and security groups are in the way. */
  readonly also: { readonly severity?: "low" };
}

/** Where containers without network isolation can connect to; undefined where they are isolated. */
export function openNetwork({ EnableNetworkIsolation, VpcConfig }: Network): OpenNetwork | undefined {
  if (EnableNetworkIsolation === true) return undefined;
  const Subnets = VpcConfig?.Subnets ?? [];
  const where = Subnets.length > 0 ? `whatever can be reached from ${Subnets.join(", ")}` : "the internet";
  return {
    message: `network isolation is off: containers can connect to ${where}, with the role's credentials at hand`,
    evidence: { EnableNetworkIsolation: false, ...(Subnets.length > 0 && { Subnets }) },
    also: Subnets.length > 0 ? { severity: "low" } : {},
  };
}
