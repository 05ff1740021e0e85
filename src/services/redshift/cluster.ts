import type { Cluster } from "@aws-sdk/client-redshift";
import { kind, type Resource, Unread } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { withoutPassword } from "../rds/service.ts";
import { redshift, REDSHIFT_PAGE, redshiftArn } from "./service.ts";

interface Parameter {
  readonly ParameterName?: string | undefined;
  readonly ParameterValue?: string | undefined;
}

/** Provisioned clusters, paused ones included, without those being deleted. */
export const redshiftCluster = kind<Cluster>()("AWS::Redshift::Cluster", {
  list: redshift("describeClusters", {
    pageSize: REDSHIFT_PAGE,
    admit: (out) => ({ ...out, Clusters: out.Clusters?.map(withoutPassword) }),
    value: ({ Clusters = [] }) => Clusters.filter(({ ClusterStatus = "" }) => !GOING.has(ClusterStatus)),
  }),
  identity: ({ ClusterIdentifier, Tags }, scope) => ({
    arn: ClusterIdentifier && redshiftArn(scope, `cluster:${ClusterIdentifier}`),
    name: ClusterIdentifier,
    tags: tagsOf(Tags),
  }),
  aspects: {
    /** Those parameters of its parameter group that rules read. */
    parameters: redshift("describeClusterParameters", {
      input: (c: Cluster) => ({ ParameterGroupName: groupOf(c)?.ParameterGroupName }),
      pageSize: REDSHIFT_PAGE,
      admit: ({ Parameters = [] }) => ({
        Parameters: Parameters.filter(({ ParameterName }) => ParameterName === "require_ssl").map(
          ({ ParameterName, ParameterValue }) => ({ ParameterName, ParameterValue }),
        ),
      }),
      value: (out): readonly Parameter[] => out.Parameters,
    }),
    logging: redshift("describeLoggingStatus", {
      input: ({ ClusterIdentifier }: Cluster) => ({ ClusterIdentifier }),
      value: (status) => status,
    }),
  },
});

const GOING = new Set(["deleting", "final-snapshot"]);

/** A cluster has one parameter group. */
export const groupOf = ({ ClusterParameterGroups = [] }: Cluster) => ClusterParameterGroups[0];

/**
 * What the cluster's parameter group says of a parameter, and whether the cluster still runs on an earlier value.
 * @throws {Unread} when the group does not list it
 */
export function parameterOf(cluster: Resource<Cluster> & { readonly parameters: readonly Parameter[] }, name: string) {
  const found = cluster.parameters.find(({ ParameterName }) => ParameterName === name);
  const group = groupOf(cluster);
  if (!found) {
    const { account, region } = cluster;
    throw new Unread({
      ...{ reason: "malformed", account, region, service: "redshift", operation: "DescribeClusterParameters" },
      code: "MissingParameter",
      message: `the parameter group ${group?.ParameterGroupName} lists no ${name}`,
    });
  }
  const status = group?.ClusterParameterStatusList?.find(({ ParameterName }) => ParameterName === name);
  const state = status?.ParameterApplyStatus ?? group?.ParameterApplyStatus ?? "in-sync";
  return { value: found.ParameterValue, waits: state !== "in-sync", state };
}

/** The zones in which a cluster runs today. */
export function zonesOf({ AvailabilityZone, MultiAZSecondary }: Cluster): readonly string[] {
  return [AvailabilityZone, MultiAZSecondary?.AvailabilityZone].filter((zone) => zone !== undefined);
}
