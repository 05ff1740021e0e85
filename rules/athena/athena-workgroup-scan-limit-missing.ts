import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isSpark, notInUse, workGroup } from "../../src/services/athena/work-group.ts";

export default defineRule({
  id: "athena-workgroup-scan-limit-missing",
  title: "Athena workgroup sets no limit to what one query may scan",
  severity: "low",
  why: "Athena charges by the data that a query reads. A forgotten WHERE on a large table, or a dashboard that refreshes it every minute, costs as much as the table is big.",
  fix: {
    text: "Set a limit per query, somewhat above the largest query that you expect; a query that reaches it is cancelled. Where queries run on reserved capacity, which is not charged by scanned data, suppress the finding.",
    cli: "aws athena update-work-group --work-group <workgroup> --configuration-updates BytesScannedCutoffPerQuery=<bytes>",
    terraform: `resource "aws_athena_workgroup" "<name>" {
  # …
  configuration {
    bytes_scanned_cutoff_per_query = 1099511627776
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Athena::WorkGroup
  Properties:
    Name: <workgroup>
    WorkGroupConfiguration:
      BytesScannedCutoffPerQuery: 1099511627776`,
  },
  references: {
    wellArchitected: ["COST02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html",
      "https://docs.aws.amazon.com/athena/latest/ug/capacity-management.html",
    ],
  },
  examples: {
    pass: "A query is cancelled when it has scanned one terabyte.",
    fail: "BytesScannedCutoffPerQuery is not set.",
  },
  subject: workGroup.with("used"),
  check: (w) => {
    if (isSpark(w)) return skip("it runs Spark, which is charged by time and not by scanned data");
    if (w.Configuration?.BytesScannedCutoffPerQuery) return pass;
    const idle = notInUse(w);
    return idle ? skip(idle) : fail("a query may scan any amount of data", { BytesScannedCutoffPerQuery: null });
  },
});
