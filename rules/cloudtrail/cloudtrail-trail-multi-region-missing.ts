import { anyOf } from "../../src/aws/decide.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { BOTH, managementEvents } from "../../src/services/cloudtrail/recorded.ts";
import { everywhereTrail, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-multi-region-missing",
  title: "No trail records what is done to the account in all regions",
  severity: "high",
  why: "After an intrusion nobody can tell what was changed, by whom, and with which credentials; attackers like the regions that nobody watches.",
  fix: {
    text: "Create a trail of all regions that records read and write management events, best as a trail of the whole organization.",
    cli: `aws cloudtrail create-trail --name <trail> --s3-bucket-name <bucket> --is-multi-region-trail --enable-log-file-validation
aws cloudtrail start-logging --name <trail>`,
    terraform: `resource "aws_cloudtrail" "<name>" {
  name                       = "<trail>"
  s3_bucket_name             = aws_s3_bucket.<name>.id
  is_multi_region_trail      = true
  enable_log_file_validation = true
}`,
    cloudformation: `Type: AWS::CloudTrail::Trail
Properties:
  S3BucketName: <bucket>
  IsLogging: true
  IsMultiRegionTrail: true
  EnableLogFileValidation: true`,
  },
  references: {
    fsbp: ["CloudTrail.1"],
    cis: { "3.0": ["3.1"], "5.0": ["3.1"] },
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/receive-cloudtrail-log-files-from-multiple-regions.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-1",
    ],
  },
  examples: {
    pass: "The organization's trail covers all regions, and records reads and writes.",
    fail: "The only trail of all regions was stopped.",
  },
  subject: account.with(),
  context: { everywhere: everywhereTrail.with(), trails: trail.with("status", "selectors") },
  check: (_, { everywhere, trails }) => {
    const found = everywhere.all();
    if (found.length === 0) return fail("has no trail of all regions", { trails: [] });
    const judge = ({ arn, Name = "" }: (typeof found)[0]) => {
      const details = trails.get(arn);
      if (details?.status.IsLogging !== true) return { Name, isLogging: false, access: [], without: [] };
      const { access, without } = managementEvents(details.selectors);
      return { Name, isLogging: true, access: BOTH.filter((one) => access.has(one)), without };
    };
    const missing = (of: readonly ReturnType<typeof judge>[]) =>
      BOTH.filter((one) => !of.some(({ access }) => access.includes(one)));
    const whole = (one: ReturnType<typeof judge>) => one.without.length === 0;
    if (anyOf(...found.map((one) => () => [judge(one)].filter(whole).some((of) => missing([of]).length === 0))))
      return pass;
    const judged = found.map(judge);
    if (missing(judged.filter(whole)).length === 0) return pass;
    const evidence = { trails: judged };
    const logging = judged.filter(({ isLogging }) => isLogging);
    const names = (logging.length > 0 ? logging : judged).map(({ Name }) => Name).join(", ");
    if (logging.length === 0) return fail(`its trails of all regions (${names}) are stopped`, evidence);
    const words = missing(logging).join(" and no ");
    if (words) return fail(`its trails of all regions (${names}) record no ${words} events of management`, evidence);
    const without = [...new Set(logging.flatMap((one) => one.without))].join(", ");
    return fail(`its trails of all regions (${names}) leave out events of ${without}`, evidence, { severity: "low" });
  },
});
