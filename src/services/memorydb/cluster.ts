import type { Cluster } from "@aws-sdk/client-memorydb";
import { kind } from "../../model/index.ts";
import { memorydb, MEMORYDB_PAGE, tagging } from "./service.ts";

/** MemoryDB clusters with their shards and nodes, without those being deleted or never made. */
export const memorydbCluster = kind<Cluster>()("AWS::MemoryDB::Cluster", {
  list: memorydb("describeClusters", {
    input: () => ({ ShowShardDetails: true }),
    pageSize: MEMORYDB_PAGE,
    value: ({ Clusters = [] }) => Clusters.filter(({ Status }) => Status !== "deleting" && Status !== "create-failed"),
  }),
  identity: (c) => ({ arn: c.ARN, name: c.Name }),
  tags: "tagging",
  aspects: { tagging },
});
