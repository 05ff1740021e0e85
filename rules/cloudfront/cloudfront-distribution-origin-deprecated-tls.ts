import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { originsOf } from "../../src/services/cloudfront/parts.ts";

const SOUND = "TLSv1.2";

export default defineRule({
  id: "cloudfront-distribution-origin-deprecated-tls",
  title: "CloudFront distribution may talk to an origin over outdated SSL or TLS",
  severity: "medium",
  why: "Who stands between CloudFront and your servers can push the connection down to a version whose encryption is broken.",
  fix: {
    text: "Allow TLSv1.2 alone in the origin's SSL protocols, once the origin offers it; CloudFront takes TLS 1.3 by itself where the origin has it.",
    terraform: `custom_origin_config {
  http_port              = 80
  https_port             = 443
  origin_protocol_policy = "https-only"
  origin_ssl_protocols   = ["TLSv1.2"]
}`,
    cloudformation: `CustomOriginConfig:
  OriginProtocolPolicy: https-only
  OriginSSLProtocols: [TLSv1.2]`,
  },
  references: {
    fsbp: ["CloudFront.10"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-ciphers-cloudfront-to-origin.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-10",
    ],
  },
  examples: {
    pass: "The only protocol for the origin is TLSv1.2.",
    fail: "SSLv3 is among the protocols for the origin.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it contacts no origin");
    const encrypted = originsOf(d).filter(
      ({ CustomOriginConfig: custom }) => custom !== undefined && custom.OriginProtocolPolicy !== "http-only",
    );
    if (encrypted.length === 0) return skip("has no custom origin that it contacts over HTTPS");
    const flaws = encrypted.flatMap(({ Id, DomainName, CustomOriginConfig }) => {
      const OriginSslProtocols = CustomOriginConfig?.OriginSslProtocols?.Items ?? [];
      const outdated = OriginSslProtocols.filter((protocol) => protocol !== SOUND);
      return outdated.length > 0 ? [{ Id, DomainName, OriginSslProtocols, outdated }] : [];
    });
    if (flaws.length === 0) return pass;
    const words = flaws.map(({ Id, DomainName, outdated }) => `${outdated.join(", ")} to origin ${Id} (${DomainName})`);
    const broken = flaws.some(({ outdated }) => outdated.includes("SSLv3"));
    const evidence = { origins: flaws.map(({ outdated: _, ...origin }) => origin) };
    return fail(`allows ${words.join("; ")}`, evidence, { severity: broken ? "medium" : "low" });
  },
});
