import type { ClusterSubnetGroup } from "@aws-sdk/client-redshift";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { redshift, REDSHIFT_PAGE, redshiftArn } from "./service.ts";

/** The subnets that clusters may be placed in. */
export const redshiftSubnetGroup = kind<ClusterSubnetGroup>()("AWS::Redshift::ClusterSubnetGroup", {
  list: redshift("describeClusterSubnetGroups", { pageSize: REDSHIFT_PAGE, value: (out) => out.ClusterSubnetGroups }),
  identity: ({ ClusterSubnetGroupName: name, Tags }, scope) => ({
    arn: name && redshiftArn(scope, `subnetgroup:${name}`),
    name,
    tags: tagsOf(Tags),
  }),
});
