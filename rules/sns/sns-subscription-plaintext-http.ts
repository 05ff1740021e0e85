import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isConfirmed, subscription } from "../../src/services/sns/subscription.ts";

export default defineRule({
  id: "sns-subscription-plaintext-http",
  title: "SNS delivers messages over plain HTTP",
  severity: "medium",
  why: "Everyone on the way can read the messages, and change them before they arrive.",
  fix: {
    text: "Give the endpoint a certificate, subscribe its https address, confirm, and remove the http one: the protocol of a subscription cannot be changed.",
    cli: `aws sns subscribe --topic-arn <topic-arn> --protocol https --notification-endpoint https://<host>/<path>
aws sns unsubscribe --subscription-arn <subscription-arn>`,
    terraform: `resource "aws_sns_topic_subscription" "<name>" {
  topic_arn = aws_sns_topic.<name>.arn
  protocol  = "https"
  endpoint  = "https://<host>/<path>"
}`,
    cloudformation: `<Name>:
  Type: AWS::SNS::Subscription
  Properties:
    TopicArn: !Ref <Topic>
    Protocol: https
    Endpoint: https://<host>/<path>`,
  },
  references: {
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html",
      "https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html",
    ],
  },
  examples: { pass: "The endpoint is subscribed over https.", fail: "The endpoint is subscribed over http." },
  subject: subscription.with(),
  check: (one) => {
    const { Protocol, Endpoint, TopicArn } = one;
    if (Protocol === "https") return pass;
    if (Protocol !== "http") return skip(`it delivers by ${Protocol ?? "other means"}, not to a web address`);
    const words = isConfirmed(one) ? "messages go" : "once it is confirmed, messages will go";
    return fail(`${words} to http://${Endpoint} unencrypted`, { Protocol, Endpoint, TopicArn });
  },
});
