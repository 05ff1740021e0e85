import rule from "../../../rules/emr/emr-security-configuration-plaintext.ts";
import { denied, verdicts } from "../../verdicts.ts";

const configuration = { Name: "nightly" };
const of = (EnableInTransitEncryption: boolean, EnableAtRestEncryption: boolean) => ({
  subject: { ...configuration, encryption: { EnableInTransitEncryption, EnableAtRestEncryption } },
});

verdicts(rule, {
  passes: { "it encrypts": of(true, true), "it encrypts this alone": of(true, false) },
  fails: {
    "it encrypts nothing": { ...of(false, false), message: /without TLS/ },
    "it encrypts the other alone": { ...of(false, true), evidence: { EnableInTransitEncryption: false } },
  },
  unknowns: { "not readable": { subject: denied({ ...configuration }, "encryption") } },
});
