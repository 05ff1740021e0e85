import rule from "../../../rules/apigateway/apigateway-domain-name-weak-tls.ts";
import { verdicts } from "../../verdicts.ts";

const domain = (securityPolicy?: string) => ({
  domainName: "api.example.com",
  ...(securityPolicy && { securityPolicy }),
});

verdicts(rule, {
  passes: {
    "TLS 1.2": { subject: domain("TLS_1_2") },
    "a newer policy": { subject: domain("SecurityPolicy_TLS13_1_3_2025_09") },
  },
  fails: { "TLS 1.0": { subject: domain("TLS_1_0"), evidence: { securityPolicy: "TLS_1_0" } } },
  skips: { "not said": { subject: domain() } },
});
