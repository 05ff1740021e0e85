import rule from "../../../rules/cloudwatch/cloudwatch-alarm-target-missing.ts";
import { autoScalingGroup } from "../../../src/services/autoscaling/auto-scaling-group.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { topic } from "../../../src/services/sns/topic.ts";
import { ACCOUNT, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alarmOf, topicArn } from "./samples.ts";

const calling = (...AlarmActions: string[]) => alarmOf({ AlarmActions });
const topics: Given = [[topic, [{ TopicArn: topicArn }]]];
const fnArn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:mend`;
const mend = (policy?: object): Given => [
  [
    lambdaFunction,
    [
      {
        FunctionName: "mend",
        FunctionArn: fnArn,
        variables: {},
        policy: policy && JSON.stringify({ Version: "2012-10-17", Statement: [policy] }),
      },
    ],
  ],
];
const lets = {
  ...{ Effect: "Allow", Principal: { Service: "lambda.alarms.cloudwatch.amazonaws.com" } },
  ...{ Action: "lambda:InvokeFunction", Resource: fnArn },
};
const scaling = `arn:aws:autoscaling:eu-west-1:${ACCOUNT}:scalingPolicy:0a1b:autoScalingGroupName/web:policyName/out`;
const group = {
  AutoScalingGroupName: "web",
  AutoScalingGroupARN: `arn:aws:autoscaling:eu-west-1:${ACCOUNT}:autoScalingGroup:0a:web`,
};

verdicts(rule, {
  passes: {
    "its topic is there": { subject: alarmOf(), given: topics },
    "it stops its instance": { subject: calling("arn:aws:automate:eu-west-1:ec2:stop") },
    "its function lets it in": { subject: calling(fnArn), given: mend(lets) },
    "its group is there": { subject: calling(scaling), given: [[autoScalingGroup, [group]]] },
  },
  fails: {
    "its topic is gone": { subject: alarmOf(), message: "the topic on-call does not exist" },
    "the topic for its OK state is gone": { subject: alarmOf({ OKActions: [`${topicArn}-ok`] }), given: topics },
    "its function is gone": { subject: calling(fnArn), message: /mend does not exist/ },
    "its function keeps it out": { subject: calling(fnArn), given: mend() },
    "its group is gone": { subject: calling(scaling), message: /group web/ },
  },
  skips: {
    "it calls nothing": { subject: calling() },
    "another account's topic": { subject: calling("arn:aws:sns:eu-west-1:444455556666:on-call") },
    "an OpsItem": { subject: calling(`arn:aws:ssm:eu-west-1:${ACCOUNT}:opsitem:1`) },
  },
  unknowns: {
    "topics unlisted": { subject: alarmOf(), given: [[topic, UNLISTED]] },
    "functions unlisted": { subject: calling(fnArn), given: [[lambdaFunction, UNLISTED]] },
  },
});
