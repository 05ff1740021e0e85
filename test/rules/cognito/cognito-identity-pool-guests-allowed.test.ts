import rule from "../../../rules/cognito/cognito-identity-pool-guests-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { identityPoolOf } from "./samples.ts";

verdicts(rule, {
  passes: {
    "no guests": { subject: identityPoolOf({}) },
    "the classic flow, for users": { subject: identityPoolOf({ AllowClassicFlow: true }) },
  },
  fails: {
    guests: {
      subject: identityPoolOf({ AllowUnauthenticatedIdentities: true }),
      message: "guests get AWS credentials without signing in",
      evidence: { AllowUnauthenticatedIdentities: true, AllowClassicFlow: false },
    },
    "guests in the classic flow": {
      subject: identityPoolOf({ AllowUnauthenticatedIdentities: true, AllowClassicFlow: true }),
      message: /in the classic flow too/,
    },
  },
  unknowns: { "settings denied": { subject: denied(identityPoolOf({}), "settings") } },
});
