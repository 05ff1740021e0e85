import { daysLeft, endOfSupport } from "../../src/aws/end-of-support.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { openSearchDomain } from "../../src/services/opensearch/domain.ts";
import { searchEngine } from "../../src/services/opensearch/engine.ts";

export default defineRule({
  id: "opensearch-domain-engine-end-of-support",
  title: "OpenSearch domain runs an engine version that AWS no longer supports as standard, or soon will not",
  severity: "high",
  why: "After the end of standard support AWS charges Extended Support by the instance and hour and mends only critical security holes; in the end there is no support at all.",
  fix: {
    text: "Upgrade in place to a current version of OpenSearch: from Elasticsearch 6.8 and 7.x to OpenSearch 1.3 first, then to 2.x. Let AWS check the upgrade before, take a snapshot, and test clients that compare version numbers.",
    cli: "aws opensearch upgrade-domain --domain-name <domain> --target-version OpenSearch_2.19 --perform-check-only\naws opensearch upgrade-domain --domain-name <domain> --target-version OpenSearch_2.19",
    terraform: `resource "aws_opensearch_domain" "<name>" {
  # …
  engine_version = "OpenSearch_2.19"
}`,
    cloudformation: `<Name>:
  Type: AWS::OpenSearchService::Domain
  UpdatePolicy:
    EnableVersionUpgrade: true
  Properties:
    EngineVersion: OpenSearch_2.19`,
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html#end-of-support",
      "https://docs.aws.amazon.com/opensearch-service/latest/developerguide/version-migration.html",
    ],
  },
  examples: {
    pass: "OpenSearch 2.19 is supported until November 2027.",
    fail: "Elasticsearch 7.1 left standard support in November 2025.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 180)
      .check(
        z.describe(
          "Days before the end of standard support from which a version counts; such a finding is of medium severity",
        ),
      ),
  }),
  subject: openSearchDomain.with(),
  check: ({ EngineVersion }, { now, options: { days } }) => {
    const engine = searchEngine(EngineVersion);
    if (!engine) return skip(`the engine ${EngineVersion ?? "(not named)"} is not known`);
    const { name, version } = engine;
    const support = endOfSupport(`opensearch-${engine.key}`, version);
    if (!support.known) return skip(`${name} ${version} is not in the calendar of ${support.asOf}`);
    const { endsOn, source } = support;
    const left = daysLeft(endsOn, now);
    if (left > days) return pass;
    const evidence = { EngineVersion, standardSupportEndsOn: endsOn, source };
    return left <= 0
      ? fail(`standard support of ${name} ${version} ended on ${endsOn}`, evidence)
      : fail(`standard support of ${name} ${version} ends on ${endsOn}`, evidence, { severity: "medium" });
  },
});
