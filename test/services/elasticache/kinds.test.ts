import { expect, it } from "vitest";
import type { Read } from "../../../src/model/index.ts";
import { cacheCluster } from "../../../src/services/elasticache/cache-cluster.ts";
import { replicationGroup } from "../../../src/services/elasticache/replication-group.ts";
import { tagList } from "../../../src/services/elasticache/service.ts";
import { hasRoles } from "../../../src/services/elasticache/version.ts";

const listed = ({ spec }: { spec: { lists: readonly unknown[] } }, answer: object) =>
  (spec.lists[0] as Read<unknown, readonly object[]>).value(answer as never, undefined);

it("the ElastiCache lists leave out what is being deleted or was never made", () => {
  const ReplicationGroups = ["available", "deleting", "create-failed", "creating"].map((Status) => ({ Status }));
  expect(listed(replicationGroup, { ReplicationGroups })).toEqual([{ Status: "available" }, { Status: "creating" }]);
  const CacheClusters = ["available", "deleting"].map((CacheClusterStatus) => ({ CacheClusterStatus }));
  expect(listed(cacheCluster, { CacheClusters })).toEqual([{ CacheClusterStatus: "available" }]);
});

it("cache clusters are listed with their nodes, which tell their zones", () => {
  expect((cacheCluster.spec.lists[0] as Read<unknown>).input({})).toEqual({ ShowCacheNodeInfo: true });
});

it("tags are asked for by ARN", () => {
  const ARN = "arn:aws:elasticache:eu-west-1:111122223333:cluster:pages";
  expect(tagList.input({ ARN })).toEqual({ ResourceName: ARN });
  expect(tagList.value({ TagList: [{ Key: "team", Value: "web" }] } as never, { ARN })).toEqual({ team: "web" });
});

it.each([
  ["redis", "5.0.6", false],
  ["redis", "6.x", true],
  ["redis", "7.1.0", true],
  ["redis", undefined, false],
  ["valkey", undefined, true],
  [undefined, "8.0.1", true],
  ["redis", "10.0.0", true],
])("%s %s has roles: %s", (engine, version, expected) => expect(hasRoles(engine, version)).toBe(expected));
