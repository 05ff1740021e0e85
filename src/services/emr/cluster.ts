import type { Cluster, ClusterState, ClusterSummary, InstanceState } from "@aws-sdk/client-emr";
import { present } from "../../aws/whole-answer.ts";
import { details, kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { emr, emrArn } from "./service.ts";

const KEPT = [
  ...(["Id", "Name", "ClusterArn", "Tags", "ReleaseLabel"] as const),
  ...(["InstanceCollectionType", "SecurityConfiguration"] as const),
];

/** A cluster without the configurations of its applications and its Kerberos attributes, which hold passwords. */
export interface EmrCluster extends Pick<Cluster, (typeof KEPT)[number]> {
  readonly State?: ClusterState;
  readonly Ec2SubnetId?: string;
}

/** Clusters are judged once they run: those that ended stay listed for two months. */
const RUNNING: readonly ClusterState[] = ["RUNNING", "WAITING"];

const ALIVE: InstanceState[] = ["PROVISIONING", "BOOTSTRAPPING", "RUNNING"];

/** Clusters on EC2 that run or wait for work. */
export const emrCluster = kind<EmrCluster>()("AWS::EMR::Cluster", {
  list: emr("listClusters", {
    input: () => ({ ClusterStates: [...RUNNING] }),
    value: ({ Clusters = [] }) => Clusters.map(({ Id }: ClusterSummary) => Id),
  }),
  details: details(
    1,
    emr("describeCluster", {
      input: ({ stubs: [ClusterId] }: { readonly stubs: readonly (string | undefined)[] }) => ({ ClusterId }),
      admit: ({ Cluster }) => ({ cluster: masked(present(Cluster)) }),
      value: ({ cluster }) => (cluster.State && RUNNING.includes(cluster.State) ? [cluster] : []),
    }),
  ),
  // Names of clusters are not unique.
  identity: ({ Id, ClusterArn, Tags }, scope) => ({
    arn: ClusterArn ?? (Id && emrArn(scope, `cluster/${Id}`)),
    name: Id,
    tags: tagsOf(Tags),
  }),
  aspects: {
    /** The servers that lead the cluster: one, or three of one that outlives the loss of one. */
    primaryNodes: emr("listInstances", {
      input: ({ Id, InstanceCollectionType }: EmrCluster) => ({
        ClusterId: Id,
        InstanceStates: ALIVE,
        // EMR refuses the one for clusters of the other kind.
        ...(InstanceCollectionType === "INSTANCE_FLEET"
          ? { InstanceFleetType: "MASTER" }
          : { InstanceGroupTypes: ["MASTER"] }),
      }),
      admit: ({ Instances = [] }) => ({
        Instances: Instances.map(({ Ec2InstanceId, PublicIpAddress, PublicDnsName, Status }) => ({
          ...{ Ec2InstanceId, PublicIpAddress, PublicDnsName },
          State: Status?.State,
        })),
      }),
      // Those that were replaced stay listed where the filter is not kept to.
      value: (out) => out.Instances.filter(({ State }) => State !== "TERMINATED"),
    }),
  },
});

function masked(cluster: Cluster): EmrCluster {
  const { Status: { State } = {}, Ec2InstanceAttributes: { Ec2SubnetId } = {} } = cluster;
  return {
    ...Object.fromEntries(KEPT.map((name) => [name, cluster[name]])),
    ...(State && { State }),
    ...(Ec2SubnetId && { Ec2SubnetId }),
  };
}
