export const roleArn = "arn:aws:iam::111122223333:role/firehose";
export const bucketArn = "arn:aws:s3:::archive";
export const toBucket = (also: object = {}) => ({
  type: "S3",
  RoleARN: roleArn,
  BucketARN: bucketArn,
  logs: true,
  ...also,
});
export const streamTo = (destinations: readonly object[], also: object = {}) => ({
  DeliveryStreamName: "clicks",
  DeliveryStreamARN: "arn:aws:firehose:eu-west-1:111122223333:deliverystream/clicks",
  DeliveryStreamStatus: "ACTIVE",
  DeliveryStreamType: "DirectPut",
  destinations,
  ...also,
});
