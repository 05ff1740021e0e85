import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { certificate } from "../../src/services/acm/certificate.ts";

const LEAST_BITS = 2048;
/** Certificates that nobody can be shown any more, or yet. */
const IDLE = new Set(["EXPIRED", "REVOKED", "FAILED", "VALIDATION_TIMED_OUT", "INACTIVE"]);

export default defineRule({
  id: "acm-certificate-weak-key",
  title: "Certificate has an RSA key that can be broken",
  severity: "high",
  why: "An RSA key of 1,024 bits is within reach of a well-funded attacker, who can then pass for the site and read what is sent to it. Browsers refuse such certificates.",
  fix: {
    text: "Issue the certificate anew with an RSA key of 2,048 bits or an elliptic-curve key, and import it under the same ARN.",
    cli: "aws acm import-certificate --certificate-arn <certificate-arn> --certificate fileb://certificate.pem --private-key fileb://key.pem --certificate-chain fileb://chain.pem",
    terraform: `resource "aws_acm_certificate" "<name>" {
  domain_name       = "<domain>"
  validation_method = "DNS"
  key_algorithm     = "EC_prime256v1"
}`,
    cloudformation: `<Name>:
  Type: AWS::CertificateManager::Certificate
  Properties:
    DomainName: <domain>
    ValidationMethod: DNS
    KeyAlgorithm: EC_prime256v1`,
  },
  references: {
    fsbp: ["ACM.2"],
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html#acm-2",
    ],
  },
  examples: { pass: "KeyAlgorithm is RSA_2048 or EC_prime256v1.", fail: "KeyAlgorithm is RSA_1024." },
  subject: certificate.with(),
  check: ({ DomainName, KeyAlgorithm = "", Type, Status = "", InUse }) => {
    // The list writes RSA_1024; a detail of the same certificate says RSA-1024.
    const bits = Number(/^RSA[_-](\d+)$/.exec(KeyAlgorithm)?.[1] ?? Infinity);
    if (bits >= LEAST_BITS) return pass;
    if (IDLE.has(Status) && !InUse) return skip(`it is not in force (${Status})`);
    return fail(`the certificate of ${DomainName} has an RSA key of ${bits} bits`, {
      KeyAlgorithm,
      Type,
      Status,
      InUse,
    });
  },
});
