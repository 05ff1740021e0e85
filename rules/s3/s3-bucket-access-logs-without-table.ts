import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { glueTable } from "../../src/services/glue/table.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-access-logs-without-table",
  title: "S3 access logs cannot be queried, because no table covers them",
  severity: "info",
  why: "When a leak must be looked into, hours go into making the logs readable first.",
  fix: {
    text: "Make a table of the log prefix in Athena before you need it; AWS's guide has the statement, with partitions by date for partitioned keys.",
    cli: "aws athena start-query-execution --work-group <workgroup> --query-string \"CREATE EXTERNAL TABLE <database>.<table> (…) LOCATION 's3://<log-bucket>/<prefix>/'\"",
    terraform: `resource "aws_glue_catalog_table" "<name>" {
  database_name = "<database>"
  name          = "s3_access_logs"
  table_type    = "EXTERNAL_TABLE"
  storage_descriptor {
    location = "s3://<log-bucket>/<prefix>/"
    # columns and ser_de_info: see AWS's guide
  }
}`,
  },
  references: {
    wellArchitected: ["SEC04-BP02"],
    docs: ["https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-s3-access-logs-to-identify-requests.html"],
  },
  examples: {
    pass: "The Location of a Glue table of the region is the prefix of the logs.",
    fail: "The bucket's access logs go to logs/s3/, and no table lies over that prefix.",
  },
  subject: bucket.with("logging"),
  context: { tables: glueTable.with() },
  check: ({ logging, name, account, region }, { tables }) => {
    if (!logging?.TargetBucket) return skip("keeps no access logs");
    const { TargetBucket, TargetPrefix = "", TargetObjectKeyFormat } = logging;
    const folder = TargetObjectKeyFormat?.PartitionedPrefix ? `${account}/${region}/${name}/` : "";
    const keys = `${TargetPrefix}${folder}`;
    const covered = tables.where("bucket", TargetBucket).some(({ prefix = "" }) => keys.startsWith(prefix));
    return covered
      ? pass
      : fail(`no Glue table in ${region} that this scan may see covers ${TargetBucket}/${keys}`, {
          TargetBucket,
          TargetPrefix,
        });
  },
});
