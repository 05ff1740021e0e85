import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";
import { hint } from "../../src/services/opensearch/engine.ts";

export default defineRule({
  id: "opensearch-domain-fine-grained-access-off",
  title: "OpenSearch domain has no fine-grained access control",
  severity: "high",
  why: "Whoever gets past the access policy may do everything with every index: nobody can be kept to reading, or to an index of their own, and no audit log can be written.",
  fix: {
    text: "Turn on fine-grained access control with a role as its administrator, and give each client a role of its own in the domain. It needs encryption at rest, node-to-node encryption and HTTPS first, and cannot be turned off again.",
    cli: "aws opensearch update-domain-config --domain-name <domain> --advanced-security-options 'Enabled=true,InternalUserDatabaseEnabled=false,MasterUserOptions={MasterUserARN=<role-arn>}'",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  advanced_security_options {
    enabled = true
    master_user_options {
      master_user_arn = aws_iam_role.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  Properties:
    AdvancedSecurityOptions:
      Enabled: true
      MasterUserOptions:
        MasterUserARN: !GetAtt <Role>.Arn`,
  },
  references: {
    fsbp: ["Opensearch.7"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-7",
    ],
  },
  examples: {
    pass: "AdvancedSecurityOptions.Enabled is true.",
    fail: "AdvancedSecurityOptions.Enabled is false, or anonymous access is still allowed.",
  },
  subject: openSearchDomain.with(),
  check: ({ AdvancedSecurityOptions = {}, EngineVersion }) => {
    const { Enabled = false, AnonymousAuthEnabled = false, AnonymousAuthDisableDate } = AdvancedSecurityOptions;
    const evidence = { Enabled, AnonymousAuthEnabled, AnonymousAuthDisableDate, EngineVersion };
    if (!Enabled) return fail(`fine-grained access control is off${hint(EngineVersion, "6.7")}`, evidence);
    if (!AnonymousAuthEnabled) return pass;
    const until = AnonymousAuthDisableDate ? ` until ${AnonymousAuthDisableDate.toISOString().slice(0, 10)}` : "";
    return fail(`it is on, but requests without a login are still served${until}`, evidence, { severity: "medium" });
  },
});
