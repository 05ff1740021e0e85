import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { serverCertificate } from "../../src/services/iam/server-certificate.ts";

export default defineRule({
  id: "iam-server-certificate-expired",
  title: "Uploaded server certificate has expired",
  severity: "medium",
  why: "Where a load balancer or distribution still serves it, browsers turn visitors away; where nothing does, it will be served by mistake one day.",
  fix: {
    text: "Have ACM issue a certificate, which renews itself, point what serves the old one to it, and delete the old one.",
    cli: "aws acm request-certificate --domain-name <domain> --validation-method DNS\naws iam delete-server-certificate --server-certificate-name <name>",
  },
  references: {
    cis: { "3.0": ["1.19"], "5.0": ["1.18"] },
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_server-certs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-26",
    ],
  },
  examples: { pass: "The certificate is valid until next year.", fail: "The certificate expired in March." },
  subject: serverCertificate.with(),
  check: ({ Expiration }, { now }) => {
    if (!Expiration) return skip("IAM does not tell when it expires");
    return Expiration > now ? pass : fail(`it expired on ${dayOf(Expiration)}`, { Expiration });
  },
});
