import rule from "../../../rules/cloudfront/cloudfront-distribution-origin-deprecated-tls.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, customOrigin, distributionWith, s3Origin } from "./given.ts";

const offering = (protocols: readonly string[], policy = "https-only") => {
  const origin = customOrigin("app", policy);
  const OriginSslProtocols = { Quantity: protocols.length, Items: protocols };
  return distributionWith([
    Object.assign(origin, { CustomOriginConfig: { ...origin.CustomOriginConfig, OriginSslProtocols } }),
  ]);
};

verdicts(rule, {
  passes: { "TLS 1.2 alone": { subject: offering(["TLSv1.2"]) } },
  fails: {
    "SSL 3": {
      subject: offering(["SSLv3", "TLSv1.2"]),
      message: "allows SSLv3 to origin app (app.example.com)",
      severity: "medium",
    },
    "TLS 1.0, as the viewer comes": { subject: offering(["TLSv1", "TLSv1.2"], "match-viewer"), severity: "low" },
  },
  skips: {
    "plain HTTP has a rule of its own": { subject: offering(["SSLv3"], "http-only") },
    "buckets only": { subject: distributionWith([s3Origin("site")]) },
    disabled: { subject: { ...offering(["SSLv3"]), Enabled: false } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") } } },
});
