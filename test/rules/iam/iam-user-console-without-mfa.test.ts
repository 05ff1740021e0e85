import rule from "../../../rules/iam/iam-user-console-without-mfa.ts";
import { credentials } from "../../../src/services/iam/credential-report.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { key, mina, minaWith, password, row } from "./things.ts";

verdicts(rule, {
  passes: { "with MFA": minaWith({ ...password(10, 1), mfa_active: "true" }) },
  fails: { "without MFA": minaWith(password(10)) },
  skips: { "keys only": minaWith(key(1, 10)) },
  unknowns: {
    "younger than the report": { subject: mina, given: [[credentials, [row("jun")]]] },
    "no report": { subject: mina, given: [[credentials, UNLISTED]] },
  },
});
