import rule from "../../../rules/emr/emr-security-configuration-unencrypted.ts";
import { denied, verdicts } from "../../verdicts.ts";

const configuration = { Name: "nightly" };
const of = (EnableAtRestEncryption: boolean, EnableInTransitEncryption: boolean) => ({
  subject: { ...configuration, encryption: { EnableAtRestEncryption, EnableInTransitEncryption } },
});

verdicts(rule, {
  passes: { "it encrypts": of(true, true), "it encrypts this alone": of(true, false) },
  fails: {
    "it encrypts nothing": { ...of(false, false), message: /do not encrypt what they write/ },
    "it encrypts the other alone": { ...of(false, true), evidence: { EnableAtRestEncryption: false } },
  },
  unknowns: { "not readable": { subject: denied({ ...configuration }, "encryption") } },
});
