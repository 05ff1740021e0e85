import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { eventBus } from "../../src/services/events/event-bus.ts";
import { iamRole } from "../../src/services/iam/role.ts";
import { roleAccess } from "../../src/services/iam/role-access.ts";
import { eventSourceMapping } from "../../src/services/lambda/event-source-mapping.ts";
import { bareFunctionArn, targetFault } from "../../src/services/lambda/failure-target.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { topic } from "../../src/services/sns/topic.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "lambda-event-source-mapping-failure-target-missing",
  title: "Failure destination of a stream mapping is gone or refuses the function",
  severity: "high",
  why: "Records that fail look safe, and are lost: nothing is left of them but an error count.",
  fix: {
    text: "Create the queue or topic again or name another, and let the function's role send there.",
    cli: "aws lambda update-event-source-mapping --uuid <uuid> --destination-config 'OnFailure={Destination=<queue-arn>}'",
    terraform: `resource "aws_lambda_event_source_mapping" "<name>" {
  # …
  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    DestinationConfig:
      OnFailure:
        Destination: !GetAtt <Queue>.Arn`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html",
    ],
  },
  examples: {
    pass: "The queue for failed records exists, and the function's role may send to it.",
    fail: "The queue for failed records was deleted.",
  },
  subject: eventSourceMapping.with(),
  context: {
    ...{ functions: lambdaFunction.with("policy"), roles: iamRole.with(), roleAccess },
    ...{ queues: queue.with("attributes"), topics: topic.with("attributes"), buses: eventBus.with() },
  },
  check: ({ DestinationConfig, FunctionArn = "", account }, targets) => {
    const target = DestinationConfig?.OnFailure?.Destination;
    if (!target) return skip("names no destination for failures");
    const role = targets.functions.get(bareFunctionArn(FunctionArn))?.Role;
    const { fault, open } = targetFault(target, { account, role }, targets);
    if (fault) return fail(fault, { Destination: target });
    return open ? skip(open) : pass;
  },
});
