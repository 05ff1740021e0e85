import { defineRule, fail, pass, z } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";

/** Those with TLS 1.2 and later, and keys that are new for each connection. */
const NEWEST = ["Policy-Min-TLS-1-2-PFS-2023-10", "Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08"];

export default defineRule({
  id: "opensearch-domain-weak-tls",
  title: "OpenSearch domain accepts plain HTTP or an outdated TLS policy",
  severity: "medium",
  why: "Over plain HTTP documents and credentials cross the network in the clear; an old TLS policy lets someone on the path break or later decrypt the connection.",
  fix: {
    text: "Require HTTPS and choose the newest TLS policy. Look for clients that cannot do TLS 1.2 first.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --domain-endpoint-options EnforceHTTPS=true,TLSSecurityPolicy=Policy-Min-TLS-1-2-PFS-2023-10",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-PFS-2023-10"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    DomainEndpointOptions:
      EnforceHTTPS: true
      TLSSecurityPolicy: Policy-Min-TLS-1-2-PFS-2023-10`,
  },
  references: {
    fsbp: ["Opensearch.8", "ES.8"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/infrastructure-security.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-8",
    ],
  },
  examples: {
    pass: "HTTPS is required, with Policy-Min-TLS-1-2-PFS-2023-10.",
    fail: "Plain HTTP is answered, or the policy begins at TLS 1.0.",
  },
  options: z.object({
    policies: z
      ._default(z.array(z.string()).check(z.minLength(1)), NEWEST)
      .check(z.describe("The TLS policies that are good enough")),
  }),
  subject: openSearchDomain.with(),
  check: ({ DomainEndpointOptions = {} }, { options: { policies } }) => {
    const { EnforceHTTPS = false, TLSSecurityPolicy = "Policy-Min-TLS-1-0-2019-07" } = DomainEndpointOptions;
    const faults = [
      ...(EnforceHTTPS ? [] : ["plain HTTP is answered"]),
      ...(policies.includes(TLSSecurityPolicy) ? [] : [`its TLS policy is ${TLSSecurityPolicy}`]),
    ];
    return faults.length === 0 ? pass : fail(faults.join(", and "), { EnforceHTTPS, TLSSecurityPolicy });
  },
});
