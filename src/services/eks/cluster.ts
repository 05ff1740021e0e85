import type { Cluster } from "@aws-sdk/client-eks";
import { details, kind } from "../../model/index.ts";
import { EKS_PAGE, eks } from "./service.ts";

/** A cluster without its certificate, which is long and public. */
type EksCluster = Omit<Cluster, "certificateAuthority" | "clientRequestToken">;

/** Clusters that EKS itself runs, without those being deleted. Registered clusters of others are not listed. */
export const eksCluster = kind<EksCluster>()("AWS::EKS::Cluster", {
  list: eks("listClusters", { pageSize: EKS_PAGE, value: (out) => out.clusters }),
  details: details<string, EksCluster>(
    1,
    eks("describeCluster", {
      input: ({ stubs }) => ({ name: stubs[0] }),
      admit: ({ cluster }) => ({ clusters: cluster ? [shortened(cluster)] : [] }),
      value: (out) => out.clusters.filter(({ status }) => status !== "DELETING"),
    }),
  ),
  identity: (c) => ({ arn: c.arn, name: c.name, tags: c.tags }),
});

function shortened({ certificateAuthority: _, clientRequestToken: __, ...cluster }: Cluster): EksCluster {
  return cluster;
}
