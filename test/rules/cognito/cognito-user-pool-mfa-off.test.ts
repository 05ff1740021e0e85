import rule from "../../../rules/cognito/cognito-user-pool-mfa-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { userPoolOf } from "./samples.ts";

const factors = (...AllowedFirstAuthFactors: string[]) => ({ Policies: { SignInPolicy: { AllowedFirstAuthFactors } } });

verdicts(rule, {
  passes: {
    "asked of everybody": { subject: userPoolOf() },
    "for those who want it": { subject: userPoolOf({ MfaConfiguration: "OPTIONAL" }) },
    "on, with passkeys": { subject: userPoolOf(factors("PASSWORD", "WEB_AUTHN")) },
  },
  fails: {
    off: {
      subject: userPoolOf({ MfaConfiguration: "OFF" }),
      message: "users sign in with a password, and MFA is off",
      evidence: { MfaConfiguration: "OFF" },
    },
    "never set, in a pool that knows passwords only": {
      subject: userPoolOf({ MfaConfiguration: undefined, Policies: {} }),
      message: /MFA is off/,
    },
    "optional where it must be": {
      subject: userPoolOf({ MfaConfiguration: "OPTIONAL" }),
      options: { required: true },
      message: /MFA is for users who ask for it/,
    },
  },
  skips: {
    passkeys: {
      subject: userPoolOf({ MfaConfiguration: "OFF", ...factors("PASSWORD", "WEB_AUTHN") }),
      message: "users may sign in without a password (WEB_AUTHN)",
    },
  },
  unknowns: { "settings denied": { subject: denied(userPoolOf(), "settings") } },
});
