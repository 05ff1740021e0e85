import type { Nodegroup } from "@aws-sdk/client-eks";
import { details, each, kind, type Identity } from "../../model/index.ts";
import { eksCluster } from "./cluster.ts";
import { EKS_PAGE, eks } from "./service.ts";

/** Managed node groups, named `cluster/group`, without those being deleted. */
export const eksNodegroup = kind<Nodegroup>()("AWS::EKS::Nodegroup", {
  list: each(
    eksCluster,
    eks("listNodegroups", {
      input: ({ name }: Identity) => ({ clusterName: name }),
      pageSize: EKS_PAGE,
      value: (out) => out.nodegroups,
    }),
  ),
  details: details<string, Nodegroup, Identity>(
    1,
    eks("describeNodegroup", {
      input: ({ stubs, parent }) => ({ clusterName: parent.name, nodegroupName: stubs[0] }),
      value: ({ nodegroup }) => (nodegroup && nodegroup.status !== "DELETING" ? [nodegroup] : []),
    }),
  ),
  identity: (n) => ({
    arn: n.nodegroupArn,
    name: n.nodegroupName && `${n.clusterName}/${n.nodegroupName}`,
    tags: n.tags,
  }),
});
