import rule from "../../../rules/iam/iam-password-policy-short.ts";
import { denied, verdicts } from "../../verdicts.ts";

const account = (passwordPolicy?: object) => ({ subject: { Id: "111122223333", passwordPolicy } });

verdicts(rule, {
  passes: {
    fourteen: account({ MinimumPasswordLength: 14 }),
    "enough for the team": { ...account({ MinimumPasswordLength: 12 }), options: { length: 12 } },
  },
  fails: {
    none: { ...account(), message: /^AWS's default, for the account has no password policy, asks for 8 characters/ },
    eight: { ...account({ MinimumPasswordLength: 8 }), message: "the password policy asks for 8 characters, not 14" },
  },
  unknowns: { "not read": { subject: denied({ Id: "111122223333" }, "passwordPolicy") } },
});
