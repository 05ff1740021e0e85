import rule from "../../../rules/iam/iam-root-access-key.ts";
import { denied, verdicts } from "../../verdicts.ts";

const account = (iamSummary: object) => ({ subject: { Id: "111122223333", iamSummary } });

verdicts(rule, {
  passes: { "no key": account({ AccountAccessKeysPresent: 0 }) },
  fails: { "a key": { ...account({ AccountAccessKeysPresent: 1 }), severity: "critical" } },
  unknowns: {
    "a summary that does not tell": account({ Users: 3 }),
    "no summary": { subject: denied({ Id: "111122223333" }, "iamSummary") },
  },
});
