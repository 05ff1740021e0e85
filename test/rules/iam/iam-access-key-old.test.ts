import rule from "../../../rules/iam/iam-access-key-old.ts";
import { verdicts } from "../../verdicts.ts";
import { key, mina, minaWith } from "./things.ts";

verdicts(rule, {
  passes: {
    "a new key": minaWith(key(1, 30)),
    "ninety days": minaWith(key(2, 90)),
    "an older one allowed": { ...minaWith(key(1, 150)), options: { days: 180 } },
  },
  fails: {
    "an old key": { ...minaWith(key(1, 400, 1)), message: /^access key 1 is 400 days old \(since 2025-05-11\)$/ },
    "one of two": { ...minaWith({ ...key(1, 5), ...key(2, 91) }), message: /^access key 2 is 91 days old/ },
    "of an unknown day": minaWith({ ...key(1, 1), access_key_1_last_rotated: "N/A" }),
  },
  skips: { "no active key": minaWith({ ...key(1, 400), access_key_1_active: "false" }) },
  unknowns: { "not in the report": { subject: mina } },
});
