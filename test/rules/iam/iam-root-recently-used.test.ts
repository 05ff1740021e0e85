import rule from "../../../rules/iam/iam-root-recently-used.ts";
import { credentials } from "../../../src/services/iam/credential-report.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { ago, key, row } from "./things.ts";

const root = (also: object) => ({
  subject: { Id: "111122223333" },
  given: [[credentials, [row("<root_account>", also)]]] as const,
});

verdicts(rule, {
  passes: {
    "long ago": root({ password_enabled: "true", password_last_used: ago(200) }),
    never: root({ password_last_used: "no_information" }),
    "within what is allowed": { ...root({ password_last_used: ago(5) }), options: { days: 3 } },
  },
  fails: {
    "signed in": { ...root({ password_last_used: ago(3) }), message: "the root user signed in 3 days ago" },
    "used a key": { ...root({ ...key(2, 400, 1) }), message: "the root user used its access key 2 1 day ago" },
  },
  unknowns: {
    "no report": { subject: { Id: "111122223333" }, given: [[credentials, UNLISTED]] },
    "a report without the root user": { subject: { Id: "111122223333" }, given: [[credentials, [row("mina")]]] },
  },
});
