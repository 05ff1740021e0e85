import rule from "../../../rules/iam/iam-user-credentials-unused-45-days.ts";
import { verdicts } from "../../verdicts.ts";
import { key, mina, minaWith, password } from "./things.ts";

verdicts(rule, {
  passes: {
    "all in use": minaWith({ ...password(300, 2), ...key(1, 300, 44) }),
    "made lately, not used yet": minaWith({ ...password(3), ...key(1, 44) }),
  },
  fails: {
    "an idle password": { ...minaWith(password(300, 45)), message: /^password was last used on \d{4}-\d\d-\d\d$/ },
    "a key never used": { ...minaWith(key(2, 200)), message: /^access key 2, made on \S+, was never used$/ },
    "a key among others": minaWith({ ...password(300, 1), ...key(1, 300, 100) }),
  },
  skips: { "no credentials": minaWith({ ...key(1, 300), access_key_1_active: "false" }) },
  unknowns: { "not in the report": { subject: mina } },
});
