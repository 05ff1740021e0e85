import rule from "../../../rules/scheduler/scheduler-schedule-target-missing.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { queue } from "../../../src/services/sqs/queue.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:${ACCOUNT}:${resource}`;
const calls = (Arn: string, also: object = {}) => ({
  subject: {
    ...{ Name: "nightly", GroupName: "default", Arn: arn("scheduler", "schedule/default/nightly") },
    ...{ State: "ENABLED", Target: { Arn } },
    ...also,
  },
  given: [
    [lambdaFunction, [{ FunctionName: "report", FunctionArn: arn("lambda", "function:report"), variables: {} }]],
    [queue, [{ QueueUrl: `https://sqs.eu-west-1.amazonaws.com/${ACCOUNT}/jobs` }]],
  ] as const,
});

verdicts(rule, {
  passes: {
    "a function": calls(arn("lambda", "function:report")),
    "a function's alias": calls(arn("lambda", "function:report:live")),
    "a queue": calls(arn("sqs", "jobs")),
  },
  fails: {
    "a function that is gone": {
      ...calls(arn("lambda", "function:gone")),
      message: "the function gone does not exist",
      evidence: { Target: { Arn: arn("lambda", "function:gone") } },
    },
    "a topic that is gone": calls(arn("sns", "gone")),
  },
  skips: {
    off: calls(arn("lambda", "function:gone"), { State: "DISABLED" }),
    "any operation of AWS": calls("arn:aws:scheduler:::aws-sdk:ec2:stopInstances"),
    "another account": calls("arn:aws:lambda:eu-west-1:444455556666:function:report"),
    "no target told": calls("", { Target: undefined }),
  },
  unknowns: {
    "functions are not listed": { ...calls(arn("lambda", "function:gone")), given: [[lambdaFunction, UNLISTED]] },
  },
});
