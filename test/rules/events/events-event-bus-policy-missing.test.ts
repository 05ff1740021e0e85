import rule from "../../../rules/events/events-event-bus-policy-missing.ts";
import { verdicts } from "../../verdicts.ts";

const bus = (Name: string, Policy?: string) => ({
  ...{ Name, Arn: `arn:aws:events:eu-west-1:111122223333:event-bus/${Name}` },
  ...(Policy && { Policy }),
});

verdicts(rule, {
  passes: { "a policy": { subject: bus("orders", '{"Statement":[]}') } },
  fails: { "no policy": { subject: bus("orders"), message: "it has no policy" } },
  skips: {
    "the default bus": { subject: bus("default") },
    "a partner's": { subject: bus("aws.partner/zendesk.com/1") },
  },
});
