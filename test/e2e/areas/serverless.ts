import { CloudWatchLogs } from "@aws-sdk/client-cloudwatch-logs";
import { IAM } from "@aws-sdk/client-iam";
import { Kinesis } from "@aws-sdk/client-kinesis";
import { Lambda } from "@aws-sdk/client-lambda";
import { SQS } from "@aws-sdk/client-sqs";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import type { Area } from "../area.ts";
import { seedHttpApis, seedRestApis } from "../seed/apis.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

const ACCOUNT = "123456789012";
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;
const EMPTY_ZIP = Buffer.concat([Buffer.from("PK\u0005\u0006"), Buffer.alloc(18)]);

/** APIs, and the functions behind them: sound ones and careless ones. */
async function seed(config: Seeding, _: Network, labels: Labels): Promise<void> {
  await seedFunctions(config, labels);
  await new CloudWatchLogs(config).createLogGroup({ logGroupName: "/apis/sound" });
  await seedRestApis(config);
  await seedHttpApis(config, labels);
}

async function seedFunctions(config: Seeding, labels: Labels): Promise<void> {
  const [lambda, iam, sqs] = [new Lambda(config), new IAM(config), new SQS(config)];
  const trust = { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" };
  const policy = (...Statement: object[]) => JSON.stringify({ Version: "2012-10-17", Statement });
  for (const RoleName of ["sound-handler", "careless-handler"])
    await iam.createRole({ RoleName, AssumeRolePolicyDocument: policy(trust) });
  await iam.putRolePolicy({
    ...{ RoleName: "sound-handler", PolicyName: "queue" },
    PolicyDocument: policy({
      ...{ Effect: "Allow", Resource: arn("sqs", "handled") },
      Action: ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
    }),
  });
  await iam.putRolePolicy({
    ...{ RoleName: "careless-handler", PolicyName: "all" },
    PolicyDocument: policy({ Effect: "Allow", Resource: "*", Action: "*" }),
  });
  for (const QueueName of ["handled", "doomed"])
    await sqs.createQueue({ QueueName, Attributes: { VisibilityTimeout: "90" } });
  const make = (FunctionName: string, also: object) =>
    lambda.createFunction({
      ...{ FunctionName, Role: `arn:aws:iam::${ACCOUNT}:role/${FunctionName}` },
      ...{ Runtime: "nodejs22.x", Handler: "index.handler", Code: { ZipFile: EMPTY_ZIP } },
      ...also,
    });
  await make("sound-handler", { Timeout: 10, MemorySize: 512, TracingConfig: { Mode: "Active" } });
  await make("careless-handler", { Timeout: 900, MemorySize: 128 });
  await lambda.putFunctionConcurrency({ FunctionName: "sound-handler", ReservedConcurrentExecutions: 20 });
  await lambda.putFunctionConcurrency({ FunctionName: "careless-handler", ReservedConcurrentExecutions: 0 });
  const read = async (FunctionName: string, queue: string) =>
    await lambda.createEventSourceMapping({ FunctionName, EventSourceArn: arn("sqs", queue), BatchSize: 10 });
  await read("sound-handler", "handled");
  await read("careless-handler", "doomed");
  await sqs.deleteQueue({ QueueUrl: `${config.endpoint}/${ACCOUNT}/doomed` });
  await seedStream(config, lambda);
  await seedUploads(lambda);
  labels.set("sound-handler/handled", "sound-mapping");
  labels.set("careless-handler/doomed", "careless-mapping");
  labels.set("careless-handler/clicks", "careless-stream-mapping");
  labels.set("sound-handler/clicks", "sound-stream-mapping");
}

// Only the mapping is left of it: the stream itself is none of this area's business.
async function seedStream(config: Seeding, lambda: Lambda): Promise<void> {
  // By default this client speaks HTTP/2, which the emulator does not.
  const kinesis = new Kinesis({ ...config, requestHandler: new NodeHttpHandler() });
  await kinesis.createStream({ StreamName: "clicks", ShardCount: 1 });
  const mapping = { EventSourceArn: arn("kinesis", "stream/clicks"), StartingPosition: "LATEST" as const };
  await lambda.createEventSourceMapping({ ...mapping, FunctionName: "careless-handler" });
  await lambda.createEventSourceMapping({
    ...{ ...mapping, FunctionName: "sound-handler", MaximumRetryAttempts: 3 },
    DestinationConfig: { OnFailure: { Destination: arn("sqs", "handled") } },
  });
  await kinesis.deleteStream({ StreamName: "clicks" });
}

/** S3 calls and does not wait. (The emulator's lists of what becomes of failures cannot be read, so there are none.) */
async function seedUploads(lambda: Lambda): Promise<void> {
  await lambda.addPermission({
    ...{ FunctionName: "careless-handler", StatementId: "s3", Action: "lambda:InvokeFunction" },
    ...{ Principal: "s3.amazonaws.com", SourceArn: "arn:aws:s3:::uploads", SourceAccount: ACCOUNT },
  });
}

export const serverless: Area = {
  name: "serverless",
  seed,
  fails: [
    "apigateway-domain-name-weak-tls careless.example.com",
    "apigateway-method-cors-too-open open-api OPTIONS /",
    "apigateway-method-lambda-unusable careless-api GET /",
    "apigateway-method-unqualified-lambda careless-api GET /",
    "apigateway-method-unqualified-lambda sound-api GET /",
    "apigateway-method-without-authorization careless-api GET /",
    "apigateway-rest-api-policy-open open-api",
    "apigateway-stage-access-logs-off careless-api/prod",
    "apigateway-stage-access-logs-off open-api/test",
    "apigateway-stage-cache-unencrypted careless-api/prod",
    "apigateway-stage-execution-logs-off careless-api/prod",
    "apigateway-stage-execution-logs-off open-api/test",
    "apigateway-stage-throttling-unset open-api/test",
    "apigateway-stage-tracing-off careless-api/prod",
    "apigateway-stage-tracing-off open-api/test",
    "apigateway-stage-variable-secret careless-api/prod",
    "apigateway-stage-without-client-certificate open-api/test",
    "apigatewayv2-api-cors-too-open careless-http",
    "apigatewayv2-integration-lambda-unusable careless-http-integration",
    "apigatewayv2-integration-private-plaintext careless-socket-integration",
    "apigatewayv2-route-without-authorization careless-http GET /",
    "apigatewayv2-stage-access-logs-off careless-http/$default",
    "apigatewayv2-stage-access-logs-off careless-socket/prod",
    "apigatewayv2-stage-throttling-unset careless-http/$default",
    "apigatewayv2-stage-throttling-unset careless-socket/prod",
    "apigatewayv2-websocket-execution-logs-off careless-socket/prod",
    "iam-inline-policy-decrypts-all-keys careless-handler/all",
    "iam-inline-policy-full-admin careless-handler/all",
    "lambda-event-source-mapping-broken careless-mapping",
    "lambda-event-source-mapping-without-failure-target careless-stream-mapping",
    "lambda-function-admin-role careless-handler",
    "lambda-function-concurrency-zero careless-handler",
    "lambda-function-memory-unsuitable careless-handler",
    "lambda-function-timeout-exceeds-caller careless-handler",
    "lambda-function-timeout-unsuitable careless-handler",
    "lambda-function-tracing-off careless-handler",
    "lambda-function-without-alarms careless-handler",
    "lambda-function-without-alarms sound-handler",
    "lambda-function-without-failure-target careless-handler",
    "logs-log-group-default-key /apis/sound",
    "logs-log-group-retention-missing /apis/sound",
    "sqs-queue-without-alarms handled",
    "sqs-queue-without-dead-letter-queue handled",
  ],
  passes: [
    "apigateway-domain-name-weak-tls sound.example.com",
    "apigateway-method-lambda-unusable sound-api GET /",
    "apigateway-method-without-authorization sound-api GET /",
    "apigateway-stage-access-logs-off sound-api/prod",
    "apigateway-stage-execution-logs-off sound-api/prod",
    "apigateway-stage-throttling-unset sound-api/prod",
    "apigateway-stage-tracing-off sound-api/prod",
    "apigateway-stage-variable-secret sound-api/prod",
    "apigatewayv2-api-cors-too-open sound-http",
    "apigatewayv2-integration-lambda-unusable sound-http-integration",
    "apigatewayv2-route-without-authorization sound-http GET /",
    "apigatewayv2-stage-access-logs-off sound-http/$default",
    "apigatewayv2-stage-throttling-unset sound-http/$default",
    "lambda-event-source-mapping-broken sound-mapping",
    "lambda-event-source-mapping-broken sound-stream-mapping",
    "lambda-event-source-mapping-failure-target-missing sound-stream-mapping",
    "lambda-event-source-mapping-without-failure-target sound-stream-mapping",
    "lambda-function-admin-role sound-handler",
    "lambda-function-concurrency-zero sound-handler",
    "lambda-function-memory-unsuitable sound-handler",
    "lambda-function-public-policy sound-handler",
    "lambda-function-reserved-concurrency-unset sound-handler",
    "lambda-function-secret-in-environment sound-handler",
    "lambda-function-timeout-exceeds-caller sound-handler",
    "lambda-function-timeout-unsuitable sound-handler",
    "lambda-function-tracing-off sound-handler",
    "lambda-function-unsupported-runtime sound-handler",
  ],
};
