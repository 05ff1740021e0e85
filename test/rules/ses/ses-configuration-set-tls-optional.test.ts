import rule from "../../../rules/ses/ses-configuration-set-tls-optional.ts";
import { denied, verdicts } from "../../verdicts.ts";

const setOf = (delivery: object) => ({ ConfigurationSetName: "receipts", delivery });

verdicts(rule, {
  passes: { required: { subject: setOf({ TlsPolicy: "REQUIRE", SendingPoolName: "own" }) } },
  fails: {
    optional: {
      subject: setOf({ TlsPolicy: "OPTIONAL" }),
      message: "TLS is used only where the receiver offers it",
      evidence: { TlsPolicy: "OPTIONAL" },
    },
    "never set": { subject: setOf({}), evidence: { TlsPolicy: "OPTIONAL" } },
  },
  unknowns: { "settings denied": { subject: denied(setOf({}), "delivery") } },
});
