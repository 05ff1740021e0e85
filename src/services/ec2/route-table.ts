import type { RouteTable } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_SMALL_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Route tables with their routes and associations. To learn how a subnet is routed, ask the fact `network`. */
export const routeTable = kind<RouteTable>()("AWS::EC2::RouteTable", {
  list: ec2("describeRouteTables", { pageSize: EC2_SMALL_PAGE, value: (out) => out.RouteTables }),
  identity: (t, scope) => ({
    arn: ec2Arn(scope, "route-table", t.RouteTableId, t.OwnerId),
    name: t.RouteTableId,
    tags: tagsOf(t.Tags),
  }),
});
