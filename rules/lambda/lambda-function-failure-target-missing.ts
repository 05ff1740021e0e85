import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { eventBus } from "../../src/services/events/event-bus.ts";
import { iamRole } from "../../src/services/iam/role.ts";
import { roleAccess } from "../../src/services/iam/role-access.ts";
import { eventInvokeConfig } from "../../src/services/lambda/event-invoke-config.ts";
import { targetFault } from "../../src/services/lambda/failure-target.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { topic } from "../../src/services/sns/topic.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "lambda-function-failure-target-missing",
  title: "Lambda function's dead-letter queue or destination is gone or refuses it",
  severity: "high",
  why: "Failed events look safe, and are lost: Lambda only counts that it could not deliver them.",
  fix: {
    text: "Create the queue or topic again or name another, and let the function's role send there.",
    cli: "aws lambda update-function-configuration --function-name <function> --dead-letter-config TargetArn=<queue-arn>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  dead_letter_config {
    target_arn = aws_sqs_queue.<name>.arn
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    DeadLetterConfig:
      TargetArn: !GetAtt <Queue>.Arn`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: ["https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html"],
  },
  examples: {
    pass: "The dead-letter queue exists, and the function's role may send to it.",
    fail: "The queue was deleted.",
  },
  subject: lambdaFunction.with(),
  context: {
    ...{
      configs: eventInvokeConfig.with(),
      functions: lambdaFunction.with("policy"),
      roles: iamRole.with(),
      roleAccess,
    },
    ...{ queues: queue.with("attributes"), topics: topic.with("attributes"), buses: eventBus.with() },
  },
  check: ({ arn, account, Role, DeadLetterConfig }, { configs, ...targets }) => {
    const faultOf = (target: string) => targetFault(target, { account, role: Role }, targets);
    const own = DeadLetterConfig?.TargetArn;
    const queued = own ? faultOf(own) : {};
    if (queued.fault) return fail(queued.fault, { targets: [own] });
    const destinations = configs.where("functionArn", arn).flatMap(({ DestinationConfig: to }) => {
      const { Destination: failed } = to?.OnFailure ?? {};
      const { Destination: succeeded } = to?.OnSuccess ?? {};
      return [failed, succeeded].filter((one) => one !== undefined);
    });
    if (!own && destinations.length === 0)
      return skip("has no dead-letter queue, and no destination where a service calls it asynchronously");
    const answers = [...new Set(destinations)].map(faultOf);
    const faults = answers.flatMap(({ fault }) => fault ?? []);
    if (faults.length > 0) return fail(faults.join("; "), { targets: destinations });
    const open = [queued, ...answers].flatMap((one) => one.open ?? []);
    return open.length > 0 ? skip(open.join("; ")) : pass;
  },
});
