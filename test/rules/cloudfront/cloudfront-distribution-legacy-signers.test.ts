import rule from "../../../rules/cloudfront/cloudfront-distribution-legacy-signers.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, behavior, behaviors, distributionWith, s3Origin } from "./given.ts";

const plain = distributionWith([s3Origin("site")]);
const signers = { TrustedSigners: { Enabled: true, Quantity: 1, Items: ["self"] } };
const keyGroups = { TrustedKeyGroups: { Enabled: true, Quantity: 1, Items: ["group"] } };
const paid = (by: object) => ({
  ...plain,
  CacheBehaviors: behaviors([behavior("site", "https-only", { PathPattern: "/paid/*", ...by })]),
});

verdicts(rule, {
  passes: { "a key group": { subject: paid(keyGroups) } },
  fails: {
    "an account's key pairs": {
      subject: paid(signers),
      message: "behavior /paid/* trusts the key pairs of this account",
    },
    both: { subject: paid({ ...keyGroups, ...signers }) },
  },
  skips: {
    "nothing is signed": { subject: plain },
    disabled: { subject: { ...paid(signers), Enabled: false } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") } } },
});
