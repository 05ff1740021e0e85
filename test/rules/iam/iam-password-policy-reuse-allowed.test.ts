import rule from "../../../rules/iam/iam-password-policy-reuse-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";

const account = (passwordPolicy?: object) => ({ subject: { Id: "111122223333", passwordPolicy } });

verdicts(rule, {
  passes: { "twenty-four": account({ PasswordReusePrevention: 24 }) },
  fails: {
    none: { ...account(), message: /^the account has no password policy/ },
    off: { ...account({ MinimumPasswordLength: 14 }), message: "the password policy refuses no earlier password" },
    few: account({ PasswordReusePrevention: 5 }),
  },
  unknowns: { "not read": { subject: denied({ Id: "111122223333" }, "passwordPolicy") } },
});
