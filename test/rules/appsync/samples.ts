export const apiOf = (more: object = {}) => ({
  ...{ apiId: "abcdefghijklmnopqrstuvwxyz", name: "orders", authenticationType: "AWS_IAM" },
  arn: "arn:aws:appsync:eu-west-1:111122223333:apis/abcdefghijklmnopqrstuvwxyz",
  logConfig: { fieldLogLevel: "ERROR", cloudWatchLogsRoleArn: "arn:aws:iam::111122223333:role/appsync-logs" },
  ...more,
});
