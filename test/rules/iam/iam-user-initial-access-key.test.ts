import rule from "../../../rules/iam/iam-user-initial-access-key.ts";
import { verdicts } from "../../verdicts.ts";
import { key, mina, minaWith, password } from "./things.ts";

verdicts(rule, {
  passes: {
    "made later": minaWith({ ...password(500), ...key(1, 400) }),
    "made with the user, and used": minaWith({ ...password(500, 2), ...key(1, 500, 3) }),
  },
  fails: { "made with the user": minaWith({ ...password(500, 1), ...key(1, 500) }) },
  skips: { "no password": minaWith(key(1, 500)) },
  unknowns: { "not in the report": { subject: mina } },
});
