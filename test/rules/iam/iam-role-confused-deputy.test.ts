import rule from "../../../rules/iam/iam-role-confused-deputy.ts";
import { verdicts } from "../../verdicts.ts";
import { LINKED, trusting } from "./things.ts";

const scheduler = { Service: "scheduler.amazonaws.com" };

verdicts(rule, {
  passes: {
    "for the account": { subject: trusting(scheduler, { StringEquals: { "aws:SourceAccount": "111122223333" } }) },
    "for a resource": {
      subject: trusting(scheduler, {
        ArnLike: { "aws:SourceArn": "arn:aws:scheduler:eu-west-1:111122223333:schedule-group/shop" },
      }),
    },
  },
  fails: {
    "for anyone": {
      subject: trusting(scheduler),
      message: "it trusts scheduler.amazonaws.com without a condition on aws:SourceAccount or aws:SourceArn",
    },
    "one of two": {
      subject: trusting({ Service: ["ec2.amazonaws.com", "states.amazonaws.com"] }),
      message: /^it trusts states/,
    },
    "by its regional name": {
      subject: trusting({ Service: "states.us-gov-west-1.amazonaws.com" }),
      message: /^it trusts states\.us-gov-west-1/,
    },
    "in China": { subject: trusting({ Service: "states.cn-north-1.amazonaws.com.cn" }) },
  },
  skips: {
    "a service that does not tell": { subject: trusting({ Service: "ec2.amazonaws.com" }) },
    "AWS's own": { subject: trusting(scheduler, undefined, LINKED) },
  },
  unknowns: { "no trust policy": { subject: trusting({}, undefined, { AssumeRolePolicyDocument: undefined }) } },
});
