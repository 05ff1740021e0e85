import rule from "../../../rules/lambda/lambda-event-source-mapping-without-failure-target.ts";
import { verdicts } from "../../verdicts.ts";

const mapping = (EventSourceArn: string | undefined, also: object = {}) => ({
  ...{ UUID: "1", FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:worker", State: "Enabled" },
  ...(EventSourceArn && { EventSourceArn }),
  ...{ MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: -1 },
  ...also,
});
const kinesis = "arn:aws:kinesis:eu-west-1:111122223333:stream/clicks";
const kafka = "arn:aws:kafka:eu-west-1:111122223333:cluster/events/1";
const DestinationConfig = { OnFailure: { Destination: "arn:aws:sqs:eu-west-1:111122223333:failed" } };

verdicts(rule, {
  passes: {
    "bounded retries and a queue": { subject: mapping(kinesis, { MaximumRetryAttempts: 3, DestinationConfig }) },
    "no retries and a queue": { subject: mapping(kinesis, { MaximumRetryAttempts: 0, DestinationConfig }) },
    "a bounded age and a queue": { subject: mapping(kinesis, { MaximumRecordAgeInSeconds: 3600, DestinationConfig }) },
    "Kafka, whose retries are not bounded": { subject: mapping(kafka, { DestinationConfig }) },
  },
  fails: {
    "as AWS makes it": { subject: mapping(kinesis), message: /neither retries .* and no destination/ },
    "a table's stream": { subject: mapping("arn:aws:dynamodb:eu-west-1:111122223333:table/t/stream/2026") },
    "endless retries, though a queue": {
      subject: mapping(kinesis, { DestinationConfig }),
      message: /^neither retries/,
    },
    "no queue": {
      subject: mapping(kinesis, { MaximumRetryAttempts: 3 }),
      message: "no destination for failures is named",
    },
    "Kafka of one's own": { subject: mapping(undefined, { SelfManagedEventSource: { Endpoints: {} } }) },
  },
  skips: {
    "a queue": { subject: mapping("arn:aws:sqs:eu-west-1:111122223333:orders") },
    "a change stream of DocumentDB": {
      subject: mapping("arn:aws:rds:eu-west-1:111122223333:cluster:shop"),
      message: /neither Kinesis, DynamoDB nor Kafka/,
    },
    "being disabled": { subject: mapping(kinesis, { State: "Disabling" }) },
    disabled: { subject: mapping(kinesis, { State: "Disabled" }) },
  },
});
