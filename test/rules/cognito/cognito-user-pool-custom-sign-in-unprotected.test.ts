import rule from "../../../rules/cognito/cognito-user-pool-custom-sign-in-unprotected.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { userPoolOf } from "./samples.ts";

const LambdaConfig = { DefineAuthChallenge: "arn:aws:lambda:eu-west-1:111122223333:function:challenge" };
const protectedBy = (AdvancedSecurityMode: string, CustomAuthMode?: string) => ({
  UserPoolAddOns: {
    AdvancedSecurityMode,
    ...(CustomAuthMode && { AdvancedSecurityAdditionalFlows: { CustomAuthMode } }),
  },
});

verdicts(rule, {
  passes: {
    "full function": { subject: userPoolOf({ LambdaConfig, ...protectedBy("ENFORCED", "ENFORCED") }) },
    "full function for custom sign-ins only": {
      subject: userPoolOf({ LambdaConfig, ...protectedBy("AUDIT", "ENFORCED") }),
    },
    "ready for triggers to come": { subject: userPoolOf(protectedBy("ENFORCED", "ENFORCED")) },
  },
  fails: {
    "no threat protection": {
      subject: userPoolOf({ LambdaConfig }),
      message: "threats to sign-ins with custom challenges are not looked at",
      evidence: { AdvancedSecurityMode: "OFF", ...LambdaConfig },
    },
    "passwords only": { subject: userPoolOf({ LambdaConfig, ...protectedBy("ENFORCED") }), message: /not looked at/ },
    "audit only": {
      subject: userPoolOf({ LambdaConfig, ...protectedBy("ENFORCED", "AUDIT") }),
      message: /only observed/,
    },
    "all of it off": { subject: userPoolOf({ LambdaConfig, ...protectedBy("OFF", "ENFORCED") }) },
  },
  skips: {
    "no challenges of its own": { subject: userPoolOf() },
    "triggers for other things": { subject: userPoolOf({ LambdaConfig: { PreSignUp: "arn:aws:lambda:…" } }) },
  },
  unknowns: { "settings denied": { subject: denied(userPoolOf(), "settings") } },
});
