import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { deliveryBucket } from "../../src/services/firehose/bucket.ts";
import { deliveryStream } from "../../src/services/firehose/delivery-stream.ts";
import { iamRole } from "../../src/services/iam/role.ts";

export default defineRule({
  id: "firehose-stream-destination-missing",
  title: "Firehose stream cannot deliver to its destination, or keeps quiet when it cannot",
  severity: "high",
  why: "Firehose tries for a day, then drops the records; without error logs nobody sees it.",
  fix: {
    text: "Make the bucket or role again, or point the stream elsewhere; log errors of delivery to a log group. A bucket that was deleted may belong to a stranger by now: check who has it before records flow again.",
    cli: "aws firehose update-destination --delivery-stream-name <stream> --current-delivery-stream-version-id <version> --destination-id <destination> --extended-s3-destination-update 'RoleARN=<role-arn>,BucketARN=<bucket-arn>,CloudWatchLoggingOptions={Enabled=true,LogGroupName=<log-group>,LogStreamName=delivery}'",
    terraform: `resource "aws_kinesis_firehose_delivery_stream" "<name>" {
  # …
  extended_s3_configuration {
    role_arn   = aws_iam_role.<name>.arn
    bucket_arn = aws_s3_bucket.<name>.arn
    cloudwatch_logging_options {
      enabled         = true
      log_group_name  = aws_cloudwatch_log_group.<name>.name
      log_stream_name = "delivery"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    ExtendedS3DestinationConfiguration:
      RoleARN: !GetAtt <Role>.Arn
      BucketARN: !GetAtt <Bucket>.Arn
      CloudWatchLoggingOptions:
        Enabled: true
        LogGroupName: !Ref <LogGroup>
        LogStreamName: delivery`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/firehose/latest/dev/basic-deliver.html",
      "https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-logs.html",
    ],
  },
  examples: {
    pass: "The bucket and the role exist, and errors are logged.",
    fail: "The bucket that the stream delivers to was deleted.",
  },
  subject: deliveryStream.with(),
  context: { buckets: deliveryBucket.with(), roles: iamRole.with() },
  check: ({ destinations, account }, { buckets, roles }) => {
    if (destinations.length === 0) return skip("it has no destination yet");
    const evidence = { destinations };
    const distinct = (values: readonly (string | undefined)[]) => new Set(values.filter((one) => one !== undefined));
    const own = [...distinct(destinations.map(({ RoleARN }) => RoleARN))].filter(
      (arn) => parseArn(arn)?.account === account,
    );
    const role = own.find((arn) => !roles.get(arn));
    if (role !== undefined) return fail(`its role ${role} does not exist`, evidence);
    const bucket = [...distinct(destinations.map(({ BucketARN }) => BucketARN))].find((arn) => !buckets.get(arn));
    if (bucket !== undefined) return fail(`the bucket ${bucket} does not exist`, evidence);
    if (destinations.some(({ logs }) => logs)) return pass;
    return fail("errors of its delivery are not logged", evidence, { severity: "low" });
  },
});
