import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { certificate, isIdle, usedBy } from "../../src/services/acm/certificate.ts";

export default defineRule({
  id: "acm-certificate-renewal-blocked",
  title: "AWS Certificate Manager tries to renew a certificate and cannot",
  severity: "high",
  why: "The renewal goes on failing until the certificate expires, and then every client turns away from whatever uses it. The only warnings are e-mails and events that somebody has to look at.",
  fix: {
    text: "Put the CNAME record of each domain that waits for validation back into its public DNS, and leave it there for ever. For a certificate that is validated by e-mail, follow the link in the message, or better request a new one with DNS validation. Otherwise see RenewalStatusReason: a CAA record may forbid Amazon, or a private authority may refuse.",
    cli: `aws acm describe-certificate --certificate-arn <certificate-arn>
aws route53 change-resource-record-sets --hosted-zone-id <zone-id> --change-batch '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":{"Name":"<record-name>","Type":"CNAME","TTL":300,"ResourceRecords":[{"Value":"<record-value>"}]}}]}'`,
    terraform: `resource "aws_route53_record" "validation" {
  zone_id = aws_route53_zone.<name>.zone_id
  name    = "<record-name>"
  type    = "CNAME"
  ttl     = 300
  records = ["<record-value>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::Route53::RecordSet
  Properties:
    HostedZoneId: <zone-id>
    Name: <record-name>
    Type: CNAME
    TTL: "300"
    ResourceRecords:
      - <record-value>`,
  },
  references: {
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/acm/latest/userguide/check-certificate-renewal-status.html",
      "https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-renewal.html",
    ],
  },
  examples: {
    pass: "No renewal is under way, or the last one went well.",
    fail: "Its renewal waits for the CNAME record of shop.example.com, which is gone from DNS.",
  },
  subject: certificate.with("use"),
  check: (one) => {
    if (one.Type === "IMPORTED") return skip("it was imported, so that ACM does not renew it");
    if (isIdle(one)) return skip("nothing uses it, so that ACM does not renew it");
    const { RenewalSummary } = one.use;
    const { RenewalStatus, RenewalStatusReason, DomainValidationOptions: domains = [] } = RenewalSummary ?? {};
    if (RenewalStatus !== "FAILED" && RenewalStatus !== "PENDING_VALIDATION")
      return one.RenewalEligibility === "INELIGIBLE" ? skip("ACM does not renew it") : pass;
    const waiting = domains.filter(({ ValidationStatus }) => ValidationStatus !== "SUCCESS");
    const names = waiting.map(
      ({ DomainName, ValidationMethod }) => `${DomainName} (by ${ValidationMethod ?? "an unknown way"})`,
    );
    const due = one.NotAfter ? `; it expires on ${dayOf(one.NotAfter)}` : "";
    const what =
      RenewalStatus === "FAILED"
        ? `failed (${RenewalStatusReason ?? "no reason given"})`
        : `waits for the validation of ${names.join(", ") || "its domains"}`;
    return fail(`the renewal of the certificate of ${one.DomainName}, ${usedBy(one)}, ${what}${due}`, {
      ...{ DomainName: one.DomainName, NotAfter: one.NotAfter, RenewalStatus, RenewalStatusReason },
      records: waiting.map(({ DomainName, ResourceRecord }) => ({ DomainName, ResourceRecord })),
    });
  },
});
