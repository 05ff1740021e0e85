import rule from "../../../rules/logs/logs-log-group-default-key.ts";
import { verdicts } from "../../verdicts.ts";
import { groupOf } from "./samples.ts";

verdicts(rule, {
  passes: { "a key": { subject: groupOf({ kmsKeyId: "arn:aws:kms:eu-west-1:111122223333:key/k" }) } },
  fails: { "no key": { subject: groupOf(), evidence: { kmsKeyId: "not set" } } },
  skips: { "for deliveries": { subject: groupOf({ logGroupClass: "DELIVERY" }) } },
});
