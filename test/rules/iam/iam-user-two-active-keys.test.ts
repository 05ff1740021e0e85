import rule from "../../../rules/iam/iam-user-two-active-keys.ts";
import { verdicts } from "../../verdicts.ts";
import { key, mina, minaWith } from "./things.ts";

verdicts(rule, {
  passes: { "one of two": minaWith({ ...key(1, 10), ...key(2, 10), access_key_2_active: "false" }) },
  fails: { both: minaWith({ ...key(1, 10), ...key(2, 400) }) },
  skips: { none: minaWith({}) },
  unknowns: { "not in the report": { subject: mina } },
});
