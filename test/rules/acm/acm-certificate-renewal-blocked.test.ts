import rule from "../../../rules/acm/acm-certificate-renewal-blocked.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { imported, lasting, renewal } from "./certificate.ts";

const record = { Name: "_1.shop.example.com.", Type: "CNAME", Value: "_2.acm-validations.aws." };
const domain = (DomainName: string, ValidationStatus: string) => ({
  ...{ DomainName, ValidationStatus, ValidationMethod: "DNS", ResourceRecord: record },
});

verdicts(rule, {
  passes: {
    "no renewal yet": { subject: lasting(150) },
    "it went well": { subject: lasting(150, {}, renewal("SUCCESS")) },
    "ACM is at it": { subject: lasting(40, {}, renewal("PENDING_AUTO_RENEWAL")) },
  },
  fails: {
    "a record is gone": {
      subject: lasting(
        40,
        {},
        renewal("PENDING_VALIDATION", {
          DomainValidationOptions: [domain("shop.example.com", "PENDING_VALIDATION"), domain("example.com", "SUCCESS")],
        }),
      ),
      message: /waits for the validation of shop.example.com \(by DNS\); it expires on 2026-07-25/,
      evidence: { records: [{ DomainName: "shop.example.com", ResourceRecord: record }] },
    },
    failed: {
      subject: lasting(40, {}, renewal("FAILED", { RenewalStatusReason: "CAA_ERROR" })),
      message: /failed \(CAA_ERROR\)/,
    },
    "of an exported one": {
      subject: lasting(40, { InUse: false, Exported: true }, { InUseBy: [], ...renewal("FAILED") }),
      message: "of shop.example.com, exported from ACM, failed",
    },
    "of a private authority": {
      subject: lasting(40, { Type: "PRIVATE" }, renewal("FAILED", { RenewalStatusReason: "PCA_ACCESS_DENIED" })),
    },
  },
  skips: {
    imported: { subject: denied(lasting(40, imported), "use") },
    "of a private authority, issued without ACM": {
      subject: lasting(40, { Type: "PRIVATE", RenewalEligibility: "INELIGIBLE" }),
    },
    unused: { subject: denied(lasting(40, { InUse: false }), "use") },
  },
  unknowns: { "its renewal denied": { subject: denied(lasting(40), "use") } },
});
