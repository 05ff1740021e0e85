import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { iamRole } from "../../src/services/iam/role.ts";
import { roleAccess } from "../../src/services/iam/role-access.ts";
import { eventSourceMapping, sourceService } from "../../src/services/lambda/event-source-mapping.ts";
import { bareFunctionArn } from "../../src/services/lambda/failure-target.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";
import { roleFault } from "../../src/services/lambda/permitted.ts";
import { queue } from "../../src/services/sqs/queue.ts";

export default defineRule({
  id: "lambda-event-source-mapping-broken",
  title: "Event source mapping of a Lambda function does not work",
  severity: "high",
  why: "Messages pile up unprocessed until they expire, and nobody is told.",
  fix: {
    text: "Mend what the finding names: the missing function or queue, the role's permission to read, the function's errors. Then enable the mapping again, or delete it when it is no longer needed.",
    cli: "aws lambda update-event-source-mapping --uuid <uuid> --enabled",
    terraform: `resource "aws_lambda_event_source_mapping" "<name>" {
  # …
  enabled = true
}`,
    cloudformation: `<Name>Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    Enabled: true`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventsourcemapping.html",
      "https://docs.aws.amazon.com/lambda/latest/api/API_EventSourceMappingConfiguration.html",
      "https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html",
    ],
  },
  examples: {
    pass: "The mapping is enabled, its queue exists, and its last poll succeeded.",
    fail: "The queue was deleted, or the last poll met a problem.",
  },
  subject: eventSourceMapping.with(),
  context: {
    ...{ functions: lambdaFunction.with(), queues: queue.with("attributes"), roles: iamRole.with(), roleAccess },
  },
  check: (m, { functions, queues, roles, roleAccess }) => {
    const { State = "", StateTransitionReason = "", LastProcessingResult = "", FunctionArn = "" } = m;
    const { EventSourceArn = "" } = m;
    const evidence = { State, StateTransitionReason, LastProcessingResult, EventSourceArn, FunctionArn };
    if (/^Disabl/.test(State) && /user/i.test(StateTransitionReason)) return skip("somebody disabled it");
    if (/^Disabl/.test(State))
      return StateTransitionReason
        ? fail(`Lambda disabled it: ${StateTransitionReason}`, evidence)
        : skip("it is disabled, and AWS does not say by whom");
    if (/^PROBLEM/i.test(LastProcessingResult))
      return fail(`its last poll met a problem: ${LastProcessingResult}`, evidence);
    const f = functions.get(bareFunctionArn(FunctionArn));
    if (!f) return fail(`the function ${FunctionArn} does not exist`, evidence);
    // Lambda says of streams whether it can read them; of queues it does not.
    if (sourceService(m) !== "sqs") return pass;
    const owner = parseArn(EventSourceArn)?.account;
    if (owner !== m.account) return skip(`its queue belongs to account ${owner}, where it is not looked up`);
    const source = queues.get(EventSourceArn);
    if (!source) return fail(`the queue ${EventSourceArn} does not exist`, evidence);
    const fault = roleFault(
      {
        ...{ role: f.Role, action: "sqs:ReceiveMessage", resource: EventSourceArn },
        resourcePolicy: source.attributes["Policy"],
      },
      { roles, roleAccess },
    );
    return fault ? fail(`the function cannot read the queue: ${fault}`, evidence) : pass;
  },
});
