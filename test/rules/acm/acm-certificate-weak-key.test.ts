import rule from "../../../rules/acm/acm-certificate-weak-key.ts";
import { verdicts } from "../../verdicts.ts";
import { imported, lasting } from "./certificate.ts";

const key = (KeyAlgorithm: string, also: object = {}) => lasting(90, { ...imported, KeyAlgorithm, ...also });

verdicts(rule, {
  passes: {
    "2048 bits": { subject: key("RSA_2048") },
    "4096 bits": { subject: key("RSA_4096") },
    "an elliptic curve": { subject: key("EC_prime256v1") },
  },
  fails: {
    "1024 bits": {
      subject: key("RSA_1024"),
      message: "the certificate of shop.example.com has an RSA key of 1024 bits",
    },
    "1024 bits, written otherwise": { subject: key("RSA-1024") },
    "expired, yet in use": { subject: key("RSA_1024", { Status: "EXPIRED" }) },
  },
  skips: { "expired and unused": { subject: key("RSA_1024", { Status: "EXPIRED", InUse: false }) } },
});
