import rule from "../../../rules/s3/s3-bucket-access-logs-without-table.ts";
import { glueTable } from "../../../src/services/glue/table.ts";
import { ACCOUNT, UNLISTED, verdicts } from "../../verdicts.ts";

const bare = { Name: "orders", BucketRegion: "eu-west-1" };
const logged = (TargetPrefix: string, also: object = {}) => ({
  ...bare,
  logging: { TargetBucket: "logs", TargetPrefix, ...also },
});
const partitioned = { TargetObjectKeyFormat: { PartitionedPrefix: { PartitionDateSource: "EventTime" } } };
const over = (prefix: string, bucket = "logs") => [
  [glueTable, [{ Name: "access", DatabaseName: "security", TableType: "EXTERNAL_TABLE", bucket, prefix }]] as const,
];

verdicts(rule, {
  passes: {
    "over the prefix": { subject: logged("s3/"), given: over("s3/") },
    "over the whole bucket": { subject: logged("orders-"), given: over("") },
    "over this bucket's partitions": {
      subject: logged("s3/", partitioned),
      given: over(`s3/${ACCOUNT}/eu-west-1/orders/`),
    },
  },
  fails: {
    "no tables": { subject: logged("s3/"), message: /covers logs\/s3\/$/, evidence: { TargetBucket: "logs" } },
    "over another bucket": { subject: logged("s3/"), given: over("s3/", "lake") },
    "over another folder": { subject: logged("s3/"), given: over("alb/") },
    "over another bucket's partitions": {
      subject: logged("s3/", partitioned),
      given: over(`s3/${ACCOUNT}/eu-west-1/invoices/`),
    },
  },
  skips: { "keeps no logs": { subject: { ...bare, logging: undefined }, message: /no access logs/ } },
  unknowns: { "tables are denied": { subject: logged("s3/"), given: [[glueTable, UNLISTED]], message: /denied/ } },
});
