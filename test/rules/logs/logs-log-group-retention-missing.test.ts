import rule from "../../../rules/logs/logs-log-group-retention-missing.ts";
import { verdicts } from "../../verdicts.ts";
import { groupOf } from "./samples.ts";

verdicts(rule, {
  passes: { "ninety days": { subject: groupOf({ retentionInDays: 90 }) } },
  fails: {
    "for ever": { subject: groupOf(), message: "its events never expire" },
    "much, for ever": { subject: groupOf({ storedBytes: 3.5 * 1024 ** 3 }), message: /3.5 GiB are kept/ },
  },
  skips: { "for deliveries": { subject: groupOf({ logGroupClass: "DELIVERY" }) } },
});
