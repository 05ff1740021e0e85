import rule from "../../../rules/events/events-event-bus-public-policy.ts";
import { verdicts } from "../../verdicts.ts";

const Arn = "arn:aws:events:eu-west-1:111122223333:event-bus/orders";
const bus = (Principal?: unknown, Condition?: object) => ({
  ...{ Name: "orders", Arn },
  ...(Principal !== undefined && {
    Policy: JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          ...{ Sid: "senders", Effect: "Allow", Principal, Action: "events:PutEvents", Resource: Arn },
          ...(Condition && { Condition }),
        },
      ],
    }),
  }),
});

verdicts(rule, {
  passes: {
    "no policy": { subject: bus() },
    "an account": { subject: bus({ AWS: "arn:aws:iam::444455556666:root" }) },
    "the organization": { subject: bus("*", { StringEquals: { "aws:PrincipalOrgID": "o-abcdefghij" } }) },
  },
  fails: {
    everyone: { subject: bus("*"), message: "senders (events:PutEvents) lets in everyone" },
    "everyone who says so himself": {
      subject: bus({ AWS: "*" }, { StringEquals: { "events:source": "com.partner" } }),
      message: /if events:source is com\.partner/,
    },
  },
});
