import rule from "../../../rules/cognito/cognito-user-pool-password-policy-weak.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { userPoolOf } from "./samples.ts";

const withPolicy = (PasswordPolicy: object, more: object = {}) => userPoolOf({ PasswordPolicy, ...more });
const noDays = { TemporaryPasswordValidityDays: undefined };

verdicts(rule, {
  passes: {
    "the default": { subject: userPoolOf() },
    "longer passwords, shorter days": { subject: withPolicy({ MinimumLength: 14, TemporaryPasswordValidityDays: 1 }) },
    "no days told: a week": { subject: withPolicy(noDays) },
    "weaker where the team says so": {
      subject: withPolicy({ MinimumLength: 6, TemporaryPasswordValidityDays: 30 }),
      options: { minimumLength: 6, temporaryPasswordDays: 30 },
    },
  },
  fails: {
    "short, and without symbols": {
      subject: withPolicy({ MinimumLength: 6, RequireSymbols: false }),
      message: "6 characters are enough (fewer than 8), no symbol is asked for",
      evidence: { PasswordPolicy: { MinimumLength: 6 }, temporaryPasswordDays: 7 },
    },
    "temporary passwords for a month": {
      subject: withPolicy({ TemporaryPasswordValidityDays: 30 }),
      message: "temporary passwords are good for 30 days",
    },
    "as an old pool tells it": {
      subject: withPolicy(noDays, { AdminCreateUserConfig: { UnusedAccountValidityDays: 90 } }),
      message: "temporary passwords are good for 90 days",
    },
    "shorter than the team wants": { subject: withPolicy({ MinimumLength: 10 }), options: { minimumLength: 12 } },
  },
  skips: { "no policy told": { subject: userPoolOf({ Policies: {} }) } },
  unknowns: { "settings denied": { subject: denied(userPoolOf(), "settings") } },
});
