import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { redshiftCluster } from "../../../src/services/redshift/cluster.ts";
import { admitted, PASSWORD } from "../masked.ts";

const list = redshiftCluster.spec.lists[0] as never;
const { parameters } = redshiftCluster.spec.aspects as unknown as { parameters: Read<object, unknown> };

it("drops a password that waits to be changed, and clusters being deleted", async () => {
  const waiting = { ClusterIdentifier: "sales", PendingModifiedValues: { MasterUserPassword: PASSWORD } };
  expect(await admitted(list, { Clusters: [waiting] })).toMatchObject({ Clusters: [{ ClusterIdentifier: "sales" }] });
  const { value } = list as Read<never, unknown>;
  const going = [{ ClusterStatus: "deleting" }, { ClusterStatus: "final-snapshot" }, { ClusterStatus: "paused" }];
  expect(value({ Clusters: going } as never, {} as never)).toEqual([{ ClusterStatus: "paused" }]);
});

it("asks for the parameters of the cluster's group, and keeps those that rules read", async () => {
  const group = { ClusterParameterGroups: [{ ParameterGroupName: "strict" }] };
  expect(parameters.input(group)).toEqual({ ParameterGroupName: "strict" });
  const search = { ParameterName: "search_path", ParameterValue: PASSWORD };
  const ssl = { ParameterName: "require_ssl", ParameterValue: "true", Source: "user" };
  const out = await admitted(parameters as never, { Parameters: [search, ssl] });
  expect(out).toEqual({ Parameters: [{ ParameterName: "require_ssl", ParameterValue: "true" }] });
});
