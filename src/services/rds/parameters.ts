import type { DBCluster, DBInstance, Parameter } from "@aws-sdk/client-rds";
import { onlyParameters } from "../../aws/db-cluster.ts";
import { type Identity, Unread } from "../../model/index.ts";
import { atLeast, engineFamily } from "./engine.ts";
import { rds, RDS_PAGE } from "./service.ts";

const FORCE_SSL = "rds.force_ssl";
const SECURE_TRANSPORT = "require_secure_transport";

/** By which parameter an engine refuses sessions without TLS. Oracle and Db2 have none. */
const TLS_PARAMETERS: Readonly<Record<string, string>> = {
  mysql: SECURE_TRANSPORT,
  mariadb: SECURE_TRANSPORT,
  postgres: FORCE_SSL,
  sqlserver: FORCE_SSL,
  "aurora-mysql": SECURE_TRANSPORT,
  "aurora-postgresql": FORCE_SSL,
};

/** The same names for every engine, so that a group is asked for once. */
const INSTANCE_PARAMETERS = [FORCE_SSL, SECURE_TRANSPORT];
const CLUSTER_PARAMETERS = [...INSTANCE_PARAMETERS, "server_audit_logging", "server_audit_events"];

const named = (Values: string[]) => [{ Name: "parameter-name", Values }];
const groupOf = ({ DBParameterGroups = [] }: DBInstance) => DBParameterGroups[0];

/** Why an engine cannot be made to refuse plain sessions by a parameter; else the parameter. */
export function tlsParameter({
  Engine,
  EngineVersion,
}: Pick<DBInstance, "Engine" | "EngineVersion">): { name: string } | { none: string } {
  const name = TLS_PARAMETERS[engineFamily(Engine)];
  if (name === undefined) return { none: `${Engine} has no parameter that refuses sessions without TLS` };
  if (Engine === "mariadb" && !atLeast(EngineVersion, "10.5"))
    return { none: `MariaDB ${EngineVersion} has no parameter that refuses sessions without TLS; 10.5 is the first` };
  return { name };
}

/** The TLS parameters of the instance's group, read once for each group; none where the engine has none. */
export const instanceParameters = rds("describeDBParameters", {
  known: (i: DBInstance) => ("none" in tlsParameter(i) || i.DBClusterIdentifier || !groupOf(i) ? [] : undefined),
  input: (i) => ({ DBParameterGroupName: groupOf(i)?.DBParameterGroupName, Filters: named(INSTANCE_PARAMETERS) }),
  pageSize: RDS_PAGE,
  admit: ({ Parameters }) => ({ Parameters: onlyParameters(Parameters, INSTANCE_PARAMETERS) }),
  value: (out) => out.Parameters,
});

/** Those parameters of the cluster's group that rules read, once for each group. */
export const clusterParameters = rds("describeDBClusterParameters", {
  input: (c: DBCluster) => ({
    DBClusterParameterGroupName: c.DBClusterParameterGroup,
    Filters: named(CLUSTER_PARAMETERS),
  }),
  pageSize: RDS_PAGE,
  admit: ({ Parameters }) => ({ Parameters: onlyParameters(Parameters, CLUSTER_PARAMETERS) }),
  value: (out) => out.Parameters,
});

type Parameterized = Identity & DBInstance & { readonly parameters: readonly Parameter[] };

/**
 * What the instance's parameter group gives a parameter, engine defaults included; raises when the group lists no such
 * parameter, or is not named.
 */
export function parameterInForce(instance: Parameterized, name: string) {
  const { DBParameterGroupName: group = "(none)", ParameterApplyStatus: status } = groupOf(instance) ?? {};
  const found = instance.parameters.find(({ ParameterName }) => ParameterName === name);
  if (found) return { group, status, value: found.ParameterValue };
  throw new Unread({
    reason: "malformed",
    account: instance.account,
    region: instance.region,
    service: "rds",
    operation: "DescribeDBParameters",
    code: "MissingParameter",
    message: `the parameter group ${group} lists no ${name}`,
  });
}

/** Whether a parameter's value is that of a switch turned on: `1`, or `ON` where the engine takes words. */
export const isOn = (value: string | undefined): boolean => /^(1|on|true)$/i.test(value ?? "");

/**
 * From which version an engine refuses plain sessions unless it is told otherwise.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html
 */
const REFUSES_FROM: Readonly<Record<string, string>> = { mariadb: "11.8", postgres: "15", "aurora-postgresql": "17" };

/** Whether a TLS parameter's value, or the engine's own default where the group gives none, demands TLS. */
export function demandsTls(
  { Engine = "", EngineVersion }: Pick<DBInstance, "Engine" | "EngineVersion">,
  value: string | undefined,
): boolean {
  if (value !== undefined) return isOn(value);
  const from = REFUSES_FROM[engineFamily(Engine)];
  return from !== undefined && atLeast(EngineVersion, from);
}
