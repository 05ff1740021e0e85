import { dayOf, daysSince, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { certificate, isIdle, usedBy } from "../../src/services/acm/certificate.ts";

export default defineRule({
  id: "acm-certificate-expiring",
  title: "Certificate in use is about to expire and does not renew itself",
  severity: "high",
  why: "On the day after, every browser and every client turns away from whatever uses it.",
  fix: {
    text: "Import the renewed certificate under the same ARN: what uses it takes the new one by itself. Better, request one of AWS Certificate Manager with DNS validation, which renews itself. Where ACM's own renewal is stuck, put its validation record back into DNS.",
    cli: "aws acm import-certificate --certificate-arn <certificate-arn> --certificate fileb://certificate.pem --private-key fileb://key.pem --certificate-chain fileb://chain.pem",
    terraform: `resource "aws_acm_certificate" "<name>" {
  domain_name       = "<domain>"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::CertificateManager::Certificate
  Properties:
    DomainName: <domain>
    ValidationMethod: DNS`,
  },
  references: {
    fsbp: ["ACM.1"],
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html",
      "https://docs.aws.amazon.com/acm/latest/userguide/import-reimport.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-1",
    ],
  },
  examples: {
    pass: "It has 200 days left, or ACM renews it by itself.",
    fail: "It was imported, a load balancer uses it, and it has 9 days left.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1), z.maximum(365)), 30)
      .check(z.describe("The fewest days that a certificate must have left, 1 to 365")),
  }),
  subject: certificate.with("use"),
  check: (one, { now, options: { days } }) => {
    const { DomainName, Type, Status, NotAfter, RenewalEligibility, InUse, Exported } = one;
    if (isIdle(one)) return skip("nothing uses it");
    if (NotAfter === undefined) return skip(`it was never issued (${Status ?? "no status"})`);
    const left = -daysSince(NotAfter, now);
    if (left >= days) return pass;
    const { InUseBy = [], RenewalSummary } = one.use;
    if (InUse === undefined && !Exported && InUseBy.length === 0) return skip("nothing uses it");
    const stuck = STUCK.has(RenewalSummary?.RenewalStatus ?? "");
    const renewed = RenewalEligibility === "ELIGIBLE" && !stuck;
    if (renewed && left >= LATE_DAYS) return pass;
    const evidence = { DomainName, Type, NotAfter, RenewalEligibility, RenewalSummary, InUseBy };
    const why = stuck
      ? `its renewal is stuck (${RenewalSummary?.RenewalStatus})`
      : Type === "IMPORTED"
        ? "it was imported, so that nobody renews it"
        : renewed
          ? "ACM should have renewed it long since"
          : "ACM does not renew it";
    return left <= 0
      ? fail(`the certificate of ${DomainName}, ${usedBy(one)}, expired on ${dayOf(NotAfter)}`, evidence, {
          severity: "critical",
        })
      : fail(
          `the certificate of ${DomainName}, ${usedBy(one)}, expires in ${inDays(left)}, on ${dayOf(NotAfter)}: ${why}`,
          evidence,
        );
  },
});

/** ACM renews weeks before the end: what it has not managed by now, it may not manage. */
const LATE_DAYS = 7;

const STUCK = new Set(["FAILED", "PENDING_VALIDATION"]);
