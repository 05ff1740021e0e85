/** A serverless cache as DescribeServerlessCaches answers it. */
export const serverless = {
  ServerlessCacheName: "carts",
  ARN: "arn:aws:elasticache:eu-west-1:111122223333:serverlesscache:carts",
  Status: "available",
  Engine: "valkey",
  MajorEngineVersion: "8",
  SubnetIds: ["subnet-private"],
  SnapshotRetentionLimit: 7,
};
