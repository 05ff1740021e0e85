import rule from "../../../rules/account/account-security-contact-missing.ts";
import { denied, verdicts } from "../../verdicts.ts";

const account = (securityContact?: object) => ({ subject: { Id: "111122223333", securityContact } });

verdicts(rule, {
  passes: { named: account({ hasName: true, hasEmailAddress: true, hasPhoneNumber: true }) },
  fails: {
    none: account(),
    "no mail address": account({ hasName: true, hasEmailAddress: false, hasPhoneNumber: true }),
  },
  unknowns: { "not read": { subject: denied({ Id: "111122223333" }, "securityContact") } },
});
