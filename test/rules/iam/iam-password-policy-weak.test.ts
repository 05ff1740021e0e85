import rule from "../../../rules/iam/iam-password-policy-weak.ts";
import { denied, verdicts } from "../../verdicts.ts";

const classes = {
  ...{ RequireUppercaseCharacters: true, RequireLowercaseCharacters: true, RequireNumbers: true, RequireSymbols: true },
  MinimumPasswordLength: 8,
};
const account = (passwordPolicy?: object) => ({ subject: { Id: "111122223333", passwordPolicy } });

verdicts(rule, {
  passes: {
    "all classes": account(classes),
    "with expiry": { ...account({ ...classes, MaxPasswordAge: 90 }), options: { maxAgeDays: 90 } },
  },
  fails: {
    none: { ...account(), message: /AWS's default/ },
    "no symbols": {
      ...account({ ...classes, RequireSymbols: false }),
      message: "password policy: it does not ask for symbols",
    },
    short: account({ ...classes, MinimumPasswordLength: 6 }),
    "no expiry where one is asked for": {
      ...account({ ...classes, ExpirePasswords: false }),
      options: { maxAgeDays: 90 },
    },
  },
  unknowns: { "not read": { subject: denied({ Id: "111122223333" }, "passwordPolicy") } },
});
