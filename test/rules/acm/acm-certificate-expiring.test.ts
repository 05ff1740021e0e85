import rule from "../../../rules/acm/acm-certificate-expiring.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { imported, lasting, renewal } from "./certificate.ts";

verdicts(rule, {
  passes: {
    "half a year": { subject: denied(lasting(180, imported), "use") },
    "ACM renews it": { subject: lasting(20) },
    "ACM is at it": { subject: lasting(20, {}, renewal("PENDING_AUTO_RENEWAL")) },
    "as long as demanded": { subject: lasting(30, imported) },
  },
  fails: {
    imported: {
      subject: lasting(9, imported),
      message:
        /^the certificate of shop.example.com, used by arn:.*web\/1, expires in 9 days, on 2026-06-24: it was imported/,
      evidence: { Type: "IMPORTED" },
      severity: "high",
    },
    expired: { subject: lasting(-3, imported), message: "expired on 2026-06-12", severity: "critical" },
    "expired though eligible": { subject: lasting(-1) },
    "its renewal waits": { subject: lasting(20, {}, renewal("PENDING_VALIDATION")), message: /stuck/ },
    "a private one of one's own issue": {
      subject: lasting(20, { Type: "PRIVATE", RenewalEligibility: "INELIGIBLE" }),
      message: "ACM does not renew it",
    },
    "ACM is late": { subject: lasting(3, {}, renewal("PENDING_AUTO_RENEWAL")), message: /renewed it long since/ },
    "exported, and its renewal is stuck": {
      subject: lasting(20, { InUse: false, Exported: true }, { InUseBy: [], ...renewal("FAILED") }),
      message: /^the certificate of shop.example.com, exported from ACM, expires in 20 days.*stuck/,
    },
    "less than demanded": { subject: lasting(80, imported), options: { days: 90 } },
  },
  skips: {
    unused: { subject: lasting(-3, { ...imported, InUse: false }) },
    "unused, as only the detail says": { subject: lasting(3, { ...imported, InUse: undefined, use: {} }) },
    "never issued": { subject: lasting(0, { NotAfter: undefined, Status: "PENDING_VALIDATION" }) },
  },
  unknowns: { "its use denied": { subject: denied(lasting(9, imported), "use") } },
});
