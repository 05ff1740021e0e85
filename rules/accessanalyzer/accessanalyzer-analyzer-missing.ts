import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";

/** Those that look for access from outside; others look for what is unused, or for access from within. */
const OUTSIDE: ReadonlySet<string | undefined> = new Set(["ACCOUNT", "ORGANIZATION"]);

export default defineRule({
  id: "accessanalyzer-analyzer-missing",
  title: "IAM Access Analyzer does not look for access from outside",
  severity: "medium",
  why: "A bucket, key, queue or role that somebody opened to another account, or to the world, is noticed by nobody.",
  fix: {
    text: "Create an external access analyzer in every enabled region, for the organization where there is one. It costs nothing.",
    cli: "aws accessanalyzer create-analyzer --analyzer-name <name> --type ACCOUNT --region <region>",
    terraform:
      'resource "aws_accessanalyzer_analyzer" "<name>" {\n  analyzer_name = "<name>"\n  type          = "ACCOUNT"\n}',
    cloudformation: "Type: AWS::AccessAnalyzer::Analyzer\nProperties:\n  AnalyzerName: <name>\n  Type: ACCOUNT",
  },
  references: {
    cis: { "3.0": ["1.20"], "5.0": ["1.19"] },
    wellArchitected: ["SEC03-BP07"],
    docs: [
      "https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-getting-started.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-28",
    ],
  },
  examples: {
    pass: "The region has an active analyzer of the account.",
    fail: "The region has an analyzer of unused access only.",
  },
  subject: accountRegion.with("analyzers"),
  context: { accounts: account.with("organization") },
  check: (region, { accounts }) => {
    const [analyzers] = offered(() => region.analyzers);
    if (!analyzers) return skip(`AWS does not offer IAM Access Analyzer in ${region.region}`);
    const outside = analyzers.filter(({ type }) => OUTSIDE.has(type));
    if (outside.some(({ status }) => status === "ACTIVE" || status === "CREATING")) return pass;
    const evidence = { analyzers: analyzers.map(({ name, type, status }) => ({ name, type, status })) };
    const [broken] = outside;
    if (broken) return fail(`analyzer ${broken.name} in ${region.region} is ${broken.status?.toLowerCase()}`, evidence);
    const master = accounts.get(region.account)?.organization?.MasterAccountId;
    if (master === undefined || master === region.account)
      return fail(`no analyzer looks for access from outside in ${region.region}`, evidence);
    // Only its owner sees the organization's analyzer.
    return fail(
      `the account has no analyzer in ${region.region} that looks for access from outside; whether one of the organization does cannot be seen from here`,
      evidence,
      { severity: "low" },
    );
  },
});
