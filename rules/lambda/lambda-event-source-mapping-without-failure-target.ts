import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { eventSourceMapping, sourceService } from "../../src/services/lambda/event-source-mapping.ts";

const STREAMS = ["kinesis", "dynamodb"];

const isBound = (limit: number | undefined) => limit !== undefined && limit !== -1;

export default defineRule({
  id: "lambda-event-source-mapping-without-failure-target",
  title: "Stream mapping of a Lambda function repeats bad records without end, or drops them",
  severity: "medium",
  why: "One record that the function cannot process holds up its whole shard until it expires, up to a week or a year, and is lost then.",
  fix: {
    text: "Bound the retries (or the age) of records, split batches on errors, and send to a queue or topic what failed.",
    cli: "aws lambda update-event-source-mapping --uuid <uuid> --maximum-retry-attempts 3 --bisect-batch-on-function-error --destination-config 'OnFailure={Destination=<queue-arn>}'",
    terraform: `resource "aws_lambda_event_source_mapping" "<name>" {
  # …
  maximum_retry_attempts         = 3
  bisect_batch_on_function_error = true
  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    MaximumRetryAttempts: 3
    BisectBatchOnFunctionError: true
    DestinationConfig:
      OnFailure:
        Destination: !GetAtt <Queue>.Arn`,
  },
  references: {
    wellArchitected: ["REL04-BP02"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/kafka-on-failure.html",
    ],
  },
  examples: {
    pass: "After 3 retries records go to a queue.",
    fail: "Retries are endless, and no destination for failures is named.",
  },
  subject: eventSourceMapping.with(),
  check: (m) => {
    const service = sourceService(m);
    const isStream = service !== undefined && STREAMS.includes(service);
    const isKafka = service === "kafka" || (service === undefined && m.SelfManagedEventSource !== undefined);
    if (!isStream && !isKafka) return skip("its source is neither Kinesis, DynamoDB nor Kafka");
    if (m.State?.startsWith("Disabl")) return skip("is disabled");
    const { MaximumRetryAttempts, MaximumRecordAgeInSeconds, DestinationConfig } = m;
    const faults = [
      ...(isStream && !isBound(MaximumRetryAttempts) && !isBound(MaximumRecordAgeInSeconds)
        ? ["neither retries nor the age of records are bounded"]
        : []),
      ...(DestinationConfig?.OnFailure?.Destination ? [] : ["no destination for failures is named"]),
    ];
    return faults.length === 0
      ? pass
      : fail(faults.join(", and "), {
          ...{ MaximumRetryAttempts, MaximumRecordAgeInSeconds, EventSourceArn: m.EventSourceArn },
          ...{ OnFailure: DestinationConfig?.OnFailure ?? null },
        });
  },
});
