import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { targetFault, targetKinds } from "../../src/services/events/targets.ts";
import { schedule } from "../../src/services/scheduler/schedule.ts";

export default defineRule({
  id: "scheduler-schedule-target-missing",
  title: "Schedule calls what does not exist",
  severity: "high",
  why: "The nightly report, backup or clean-up does not run, and nothing says so: EventBridge Scheduler gives up after its retries.",
  fix: {
    text: "Point the schedule to what took the target's place, or delete it (one that was to run once stays when it has run, unless it deletes itself). A dead-letter queue of the schedule shows calls that failed.",
    cli: "aws scheduler get-schedule --group-name <group> --name <schedule>\naws scheduler delete-schedule --group-name <group> --name <schedule>",
    terraform: `resource "aws_scheduler_schedule" "<name>" {
  # …
  target {
    arn      = aws_lambda_function.<name>.arn
    role_arn = aws_iam_role.<name>.arn
    dead_letter_config {
      arn = aws_sqs_queue.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Scheduler::Schedule
  Properties:
    Target:
      Arn: !GetAtt <Function>.Arn
      RoleArn: !GetAtt <Role>.Arn
      DeadLetterConfig:
        Arn: !GetAtt <Queue>.Arn`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets.html",
      "https://docs.aws.amazon.com/scheduler/latest/UserGuide/configuring-schedule-dlq.html",
    ],
  },
  examples: {
    pass: "The schedule invokes a function that is there.",
    fail: "The schedule invokes a function that was deleted.",
  },
  subject: schedule.with(),
  context: targetKinds,
  check: ({ State, Target, account }, { functions, queues, topics, machines, buses }) => {
    if (State === "DISABLED") return skip("the schedule is off");
    if (!Target?.Arn) return skip("the list of schedules does not tell its target");
    const { fault, open } = targetFault(Target.Arn, account, { functions, queues, topics, machines, buses });
    if (fault) return fail(fault, { Target: { Arn: Target.Arn } });
    return open ? skip(open) : pass;
  },
});
