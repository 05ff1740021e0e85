import rule from "../../../rules/opensearch/opensearch-domain-weak-tls.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

const endpoint = (EnforceHTTPS: boolean, TLSSecurityPolicy: string) => ({
  ...domain,
  DomainEndpointOptions: { EnforceHTTPS, TLSSecurityPolicy },
});
const older = endpoint(true, "Policy-Min-TLS-1-2-2019-07");

verdicts(rule, {
  passes: {
    "the newest policy": { subject: domain },
    "that of FIPS": { subject: endpoint(true, "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08") },
    "one that the team allows": { subject: older, options: { policies: ["Policy-Min-TLS-1-2-2019-07"] } },
  },
  fails: {
    "TLS 1.2 without forward secrecy": { subject: older, message: "its TLS policy is Policy-Min-TLS-1-2-2019-07" },
    "plain HTTP": {
      subject: endpoint(false, "Policy-Min-TLS-1-2-PFS-2023-10"),
      message: "plain HTTP is answered",
    },
    "as AWS delivered it": { subject: old, message: /plain HTTP is answered, and its TLS policy is .*1-0-2019-07/ },
  },
});
