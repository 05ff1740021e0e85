import type { SubnetGroup } from "@aws-sdk/client-memorydb";
import { kind } from "../../model/index.ts";
import { memorydb, MEMORYDB_PAGE, tagging } from "./service.ts";

/** Subnet groups of MemoryDB; a cluster names its own. */
export const memorydbSubnetGroup = kind<SubnetGroup>()("AWS::MemoryDB::SubnetGroup", {
  list: memorydb("describeSubnetGroups", { pageSize: MEMORYDB_PAGE, value: (out) => out.SubnetGroups }),
  identity: (g) => ({ arn: g.ARN, name: g.Name }),
  tags: "tagging",
  aspects: { tagging },
});
