import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";

/** What Inspector scans, by AWS's names, and the types that turn it on. */
const SCANS = {
  ec2: { words: "EC2 instances", type: "EC2" },
  ecr: { words: "images in ECR", type: "ECR" },
  lambda: { words: "packages of Lambda functions", type: "LAMBDA" },
  lambdaCode: { words: "code of Lambda functions", type: "LAMBDA_CODE" },
} as const;

const ON: ReadonlySet<string | undefined> = new Set(["ENABLED", "ENABLING"]);

export default defineRule({
  id: "inspector2-account-scan-incomplete",
  title: "Inspector does not scan everything for vulnerabilities",
  severity: "medium",
  why: "A hole that everybody reads about this morning may be in your servers, images or functions, and nothing tells you where.",
  fix: {
    text: "Turn Inspector on in the regions where you run servers, images or functions, best for the whole organization from its delegated administrator. It is billed by what it scans.",
    cli: "aws inspector2 enable --resource-types EC2 ECR LAMBDA LAMBDA_CODE --region <region>",
    terraform: `resource "aws_inspector2_enabler" "<name>" {
  account_ids    = ["<account-id>"]
  resource_types = ["EC2", "ECR", "LAMBDA", "LAMBDA_CODE"]
}`,
  },
  references: {
    fsbp: ["Inspector.1", "Inspector.2", "Inspector.3", "Inspector.4"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/inspector/latest/user/getting_started_tutorial.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/inspector-controls.html",
    ],
  },
  examples: {
    pass: "Inspector scans instances, images, functions and their code.",
    fail: "Inspector scans instances and images, and no functions.",
  },
  subject: accountRegion.with("inspection"),
  check: (region) => {
    const [scans] = offered(() => region.inspection);
    if (!scans) return skip(`AWS does not offer Inspector in ${region.region}`);
    // Some regions have no scans of code: then AWS does not name them.
    const names = (Object.keys(SCANS) as (keyof typeof SCANS)[]).filter((name) => scans[name] !== undefined);
    const off = names.filter((name) => !ON.has(scans[name]?.status));
    if (off.length === 0) return pass;
    const status = Object.fromEntries(names.map((name) => [SCANS[name].type, scans[name]?.status]));
    if (off.length === names.length) return fail(`Inspector is off in ${region.region}`, { status });
    return fail(`Inspector does not scan ${off.map((name) => SCANS[name].words).join(", ")} in ${region.region}`, {
      status,
    });
  },
});
