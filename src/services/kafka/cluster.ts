import type { Cluster, ListClustersV2Response, Provisioned, Serverless } from "@aws-sdk/client-kafka";
import { kind, type Resource } from "../../model/index.ts";
import { configuration } from "./configuration.ts";
import { partitions } from "./partitions.ts";
import { kafka } from "./service.ts";

export type MskCluster = Cluster & { readonly Provisioned: Provisioned };
export type MskServerless = Cluster & { readonly Serverless: Serverless };

// One listing brings both kinds: the calls are equal, so it is sent once.
const request = { pageSize: 100, admit: ({ ClusterInfoList = [] }: ListClustersV2Response) => ({ ClusterInfoList }) };

const isThere = ({ State }: Cluster) => State !== "DELETING";

const identity = ({ ClusterArn, ClusterName, Tags = {} }: Cluster) => ({
  ...{ arn: ClusterArn, name: ClusterName, tags: Tags },
});

/** Clusters of brokers that one chooses oneself, standard or Express (see `isExpress`), without those being deleted. */
export const mskCluster = kind<MskCluster>()("AWS::MSK::Cluster", {
  list: kafka("listClustersV2", {
    ...request,
    value: (out) => out.ClusterInfoList.filter((one): one is MskCluster => isThere(one) && Boolean(one.Provisioned)),
  }),
  identity,
  aspects: { configuration, partitions },
});

export const mskServerless = kind<MskServerless>()("AWS::MSK::ServerlessCluster", {
  list: kafka("listClustersV2", {
    ...request,
    value: (out) => out.ClusterInfoList.filter((one): one is MskServerless => isThere(one) && Boolean(one.Serverless)),
  }),
  identity,
});

/** Express brokers: AWS sets their storage, replication and zones itself. */
export const isExpress = ({ Provisioned: { BrokerNodeGroupInfo: brokers } }: MskCluster): boolean =>
  brokers?.InstanceType?.startsWith("express.") === true;

/** Why a cluster is not judged yet. */
export function notYet({ State }: Cluster): string | undefined {
  return State === "CREATING" ? "it is still being created" : undefined;
}

export const subnetsOf = ({ Provisioned }: Resource<MskCluster>): readonly string[] =>
  Provisioned.BrokerNodeGroupInfo?.ClientSubnets ?? [];
