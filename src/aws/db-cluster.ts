import { type Identity, Unread } from "../model/index.ts";

/** What clusters of DocumentDB and Neptune have in common. */

/** A parameter of a cluster parameter group, in the part that rules read. */
export interface ClusterParameter {
  readonly ParameterName?: string | undefined;
  readonly ParameterValue?: string | undefined;
}

interface Parameterized extends Identity {
  readonly DBClusterParameterGroup?: string | undefined;
  readonly parameters: readonly ClusterParameter[];
}

/**
 * The value that a cluster's parameter group gives a parameter. Each group lists every parameter of its engine, with
 * the engine's default where nobody has set another; raises when this one is not among them.
 */
export function parameterOf(cluster: Parameterized, name: string): string | undefined {
  const found = cluster.parameters.find(({ ParameterName }) => ParameterName === name);
  if (found) return found.ParameterValue;
  throw new Unread({
    reason: "malformed",
    account: cluster.account,
    region: cluster.region,
    service: "rds",
    operation: "DescribeDBClusterParameters",
    code: "MissingParameter",
    message: `the parameter group ${cluster.DBClusterParameterGroup} lists no ${name}`,
  });
}

/** Only the named parameters of an answer, by name and value. */
export function onlyParameters(all: readonly ClusterParameter[] | undefined, names: readonly string[]) {
  return (all ?? [])
    .filter(({ ParameterName = "" }) => names.includes(ParameterName))
    .map(({ ParameterName, ParameterValue }) => ({ ParameterName, ParameterValue }));
}

interface Member {
  readonly DBInstanceIdentifier?: string | undefined;
  readonly DBClusterParameterGroupStatus?: string | undefined;
}

/** Members that may run on other parameters than the group's, until they are rebooted. */
export function outOfSync(members: readonly Member[] = []): string[] {
  return members
    .filter(({ DBClusterParameterGroupStatus: status }) => status !== undefined && status !== "in-sync")
    .map(({ DBInstanceIdentifier = "" }) => DBInstanceIdentifier);
}

/** Why a cluster has no instances whose zones could be judged. */
export function withoutInstances({
  DBClusterMembers = [],
  Status,
}: {
  readonly DBClusterMembers?: readonly Member[] | undefined;
  readonly Status?: string | undefined;
}): string | undefined {
  if (Status === "creating") return "it is still being created";
  return DBClusterMembers.length === 0 ? "it has no instances, only storage" : undefined;
}
