import rule from "../../../rules/sns/sns-topic-public-policy.ts";
import { ACCOUNT, denied, verdicts } from "../../verdicts.ts";
import { bareTopic, topicArn, topicOf } from "./samples.ts";

const policy = (Principal: unknown, Condition?: object) =>
  topicOf({
    Policy: JSON.stringify({
      Version: "2008-10-17",
      Id: "__default_policy_ID",
      Statement: [
        {
          ...{ Sid: "all", Effect: "Allow", Principal, Action: ["SNS:Publish", "SNS:Subscribe"], Resource: topicArn },
          ...(Condition && { Condition }),
        },
      ],
    }),
  });

verdicts(rule, {
  passes: {
    "no policy": { subject: topicOf() },
    "the policy that AWS makes": { subject: policy({ AWS: "*" }, { StringEquals: { "AWS:SourceOwner": ACCOUNT } }) },
    "another account by name": { subject: policy({ AWS: "444455556666" }) },
    "S3 for one account": {
      subject: policy({ Service: "s3.amazonaws.com" }, { StringEquals: { "aws:SourceAccount": ACCOUNT } }),
    },
    "CloudWatch, which cannot be made to": { subject: policy({ Service: "cloudwatch.amazonaws.com" }) },
  },
  fails: {
    everyone: {
      subject: policy("*"),
      message: /all \(SNS:Publish, SNS:Subscribe\) lets in everyone/,
      severity: "critical",
    },
    "everyone by one protocol": { subject: policy({ AWS: "*" }, { StringEquals: { "SNS:Protocol": "https" } }) },
    "EventBridge for anyone": { subject: policy({ Service: "events.amazonaws.com" }), severity: "medium" },
  },
  unknowns: { "attributes denied": { subject: denied(bareTopic(), "attributes") } },
});
