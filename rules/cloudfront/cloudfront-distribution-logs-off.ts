import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";

export default defineRule({
  id: "cloudfront-distribution-logs-off",
  title: "CloudFront distribution keeps no access logs",
  severity: "medium",
  why: "After an attack or a leak nobody can tell who asked for what, when and from where.",
  fix: {
    text: "Deliver the access logs (standard logging v2) to a bucket, a log group or Firehose. All calls go to us-east-1.",
    cli: `aws logs put-delivery-source --region us-east-1 --name <distribution-id> --resource-arn arn:aws:cloudfront::<account-id>:distribution/<distribution-id> --log-type ACCESS_LOGS
aws logs put-delivery-destination --region us-east-1 --name cdn-logs --delivery-destination-configuration destinationResourceArn=arn:aws:s3:::<log-bucket>
aws logs create-delivery --region us-east-1 --delivery-source-name <distribution-id> --delivery-destination-arn <destination-arn>`,
    terraform: `resource "aws_cloudwatch_log_delivery_source" "<name>" {
  region       = "us-east-1"
  name         = "<name>"
  log_type     = "ACCESS_LOGS"
  resource_arn = aws_cloudfront_distribution.<name>.arn
}

resource "aws_cloudwatch_log_delivery_destination" "<name>" {
  region = "us-east-1"
  name   = "<name>"
  delivery_destination_configuration {
    destination_resource_arn = aws_s3_bucket.<logs>.arn
  }
}

resource "aws_cloudwatch_log_delivery" "<name>" {
  region                   = "us-east-1"
  delivery_source_name     = aws_cloudwatch_log_delivery_source.<name>.name
  delivery_destination_arn = aws_cloudwatch_log_delivery_destination.<name>.arn
}`,
    cloudformation: `LogSource:
  Type: AWS::Logs::DeliverySource
  Properties:
    Name: <distribution-id>
    LogType: ACCESS_LOGS
    ResourceArn: !Sub arn:aws:cloudfront::\${AWS::AccountId}:distribution/<distribution-id>
LogDestination:
  Type: AWS::Logs::DeliveryDestination
  Properties:
    Name: cdn-logs
    DestinationResourceArn: arn:aws:s3:::<log-bucket>
LogDelivery:
  Type: AWS::Logs::Delivery
  Properties:
    DeliverySourceName: !Ref LogSource
    DeliveryDestinationArn: !GetAtt LogDestination.Arn`,
  },
  references: {
    fsbp: ["CloudFront.5"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-5",
    ],
  },
  examples: {
    pass: "The access logs are delivered to a bucket, by legacy or by standard logging v2.",
    fail: "Legacy logging is off, and no delivery for the distribution exists in us-east-1.",
  },
  subject: distribution.with("config", "deliverySources", "deliveries"),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    if (d.config.Logging?.Enabled) return pass;
    const sources = d.deliverySources.filter(({ logType }) => logType === "ACCESS_LOGS");
    if (sources.some(({ name }) => d.deliveries.some(({ deliverySourceName }) => deliverySourceName === name)))
      return pass;
    const evidence = { Logging: d.config.Logging ?? null, deliverySources: sources.map(({ name }) => name) };
    if (sources.length > 0)
      return fail(`the delivery source ${sources[0]!.name} is set up for its logs, but nothing is delivered`, evidence);
    const behaviors = [d.DefaultCacheBehavior, ...(d.CacheBehaviors?.Items ?? [])];
    const realtime = behaviors.find((behavior) => behavior?.RealtimeLogConfigArn)?.RealtimeLogConfigArn;
    return fail(
      realtime
        ? `keeps no access logs beside the real-time ones of ${realtime}`
        : "keeps no access logs, neither legacy ones nor by a delivery",
      evidence,
    );
  },
});
