import rule from "../../../rules/iam/iam-root-mfa-missing.ts";
import { denied, verdicts } from "../../verdicts.ts";

const account = (iamSummary: object) => ({ subject: { Id: "111122223333", iamSummary } });

verdicts(rule, {
  passes: { "a device": account({ AccountMFAEnabled: 1, AccountPasswordPresent: 1 }) },
  fails: {
    "a password only": account({ AccountMFAEnabled: 0, AccountPasswordPresent: 1 }),
    "no word of the password": account({ AccountMFAEnabled: 0 }),
  },
  skips: { "root access managed centrally": account({ AccountMFAEnabled: 0, AccountPasswordPresent: 0 }) },
  unknowns: {
    "a summary that does not tell": account({}),
    "no summary": { subject: denied({ Id: "111122223333" }, "iamSummary") },
  },
});
