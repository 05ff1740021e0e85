import type { DBSubnetGroup } from "@aws-sdk/client-rds";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { rds, RDS_PAGE } from "./service.ts";

/** Subnet groups of databases. Instances carry theirs whole; clusters only name it. */
export const dbSubnetGroup = kind<DBSubnetGroup>()("AWS::RDS::DBSubnetGroup", {
  list: rds("describeDBSubnetGroups", { pageSize: RDS_PAGE, value: (out) => out.DBSubnetGroups }),
  identity: (g, { partition, region, account }) => ({
    arn:
      g.DBSubnetGroupArn ??
      formatArn({ partition, service: "rds", region, account, resource: `subgrp:${g.DBSubnetGroupName}` }),
    name: g.DBSubnetGroupName,
  }),
});
