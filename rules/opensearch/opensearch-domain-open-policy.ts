import { access, grantEvidence, grantInWords, parsePolicy } from "../../src/aws/policy/index.ts";
import { defineRule, fail, pass, type Severity } from "../../src/rule/index.ts";
import { asksWho, isInVpc, openSearchDomain } from "../../src/services/opensearch/domain.ts";

export default defineRule({
  id: "opensearch-domain-open-policy",
  title: "OpenSearch domain's access policy lets in everyone",
  severity: "critical",
  why: "Requests need no signature: whoever reaches the endpoint reads, changes and deletes the indexes. Open domains are found and emptied within hours.",
  fix: {
    text: "Name the roles that use the domain. Where browsers must reach it without signatures, turn on fine-grained access control, which makes everyone log in, and keep the domain in a VPC.",
    cli: `aws opensearch update-domain-config --domain-name <domain> --access-policies '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"<role-arn>"},"Action":"es:ESHttp*","Resource":"<domain-arn>/*"}]}'`,
    terraform: `resource "aws_opensearch_domain_policy" "<name>" {
  domain_name = aws_opensearch_domain.<name>.domain_name
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = aws_iam_role.<name>.arn }
      Action    = "es:ESHttp*"
      Resource  = "\${aws_opensearch_domain.<name>.arn}/*"
    }]
  })
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    AccessPolicies:
      Version: "2012-10-17"
      Statement:
        - Effect: Allow
          Principal:
            AWS: !GetAtt <Role>.Arn
          Action: es:ESHttp*
          Resource: "*"`,
  },
  references: {
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html#fgac-recommendations",
    ],
  },
  examples: {
    pass: "The policy names one role, or everyone from one office's addresses.",
    fail: 'The policy allows es:* to the principal "*" on a domain with a public endpoint.',
  },
  subject: openSearchDomain.with(),
  check: (domain) => {
    const { AccessPolicies, account } = domain;
    // Without a policy only identities of the account get in, by their own policies.
    if (!AccessPolicies) return pass;
    const open = access(parsePolicy(AccessPolicies), { account }).filter(({ reach }) => reach === "public");
    const [first] = open;
    if (first === undefined) return pass;
    const [inVpc, login] = [isInVpc(domain), asksWho(domain)];
    // AWS's own advice: in a VPC, with fine-grained access control behind it, the policy may be open.
    if (inVpc && login) return pass;
    const severity: Severity = inVpc || login ? "medium" : "critical";
    return fail(
      `${grantInWords(first)} ${whom(inVpc, login)}`,
      { inVpc, grants: open.map(grantEvidence) },
      { severity },
    );
  },
});

function whom(inVpc: boolean, login: boolean): string {
  if (login) return "lets the whole internet try to log in";
  return `lets in everyone ${inVpc ? "whom its security groups admit" : "on the internet"}, without a login`;
}
