/** A cluster as DescribeClusters answers it, in the parts that rules read. */
export const cluster = {
  ClusterName: "cache",
  ClusterArn: "arn:aws:dax:eu-west-1:111122223333:cache/cache",
  Status: "available",
  ClusterDiscoveryEndpoint: { URL: "dax://cache.abc.dax-clusters.eu-west-1.amazonaws.com" },
};
