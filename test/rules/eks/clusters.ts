/** A cluster as it enters. */
export const cluster = (also: object = {}) => ({
  name: "shop",
  arn: "arn:aws:eks:eu-west-1:111122223333:cluster/shop",
  status: "ACTIVE",
  version: "1.34",
  ...also,
});

/** A node group of it. */
export const nodegroup = (also: object = {}) => ({
  clusterName: "shop",
  nodegroupName: "general",
  nodegroupArn: "arn:aws:eks:eu-west-1:111122223333:nodegroup/shop/general/7ac2b1d0",
  version: "1.34",
  ...also,
});
