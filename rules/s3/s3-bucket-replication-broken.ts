import { parseArn } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { iamRole } from "../../src/services/iam/role.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "s3-bucket-replication-broken",
  title: "S3 bucket is set to replicate but cannot",
  severity: "high",
  why: "Everyone believes in a second copy that is not there, which is found out when the first is lost.",
  fix: {
    text: "Turn versioning on again in both buckets, replicate to a bucket that exists, and with a role that exists. What was written in between is copied by S3 Batch Replication only.",
    cli: "aws s3api put-bucket-versioning --bucket <bucket> --versioning-configuration Status=Enabled",
    terraform: `resource "aws_s3_bucket_versioning" "<name>" {
  bucket = aws_s3_bucket.<name>.id
  versioning_configuration {
    status = "Enabled"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::S3::Bucket
  Properties:
    VersioningConfiguration:
      Status: Enabled`,
  },
  references: {
    wellArchitected: ["REL09-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-requirements.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-troubleshoot.html",
    ],
  },
  examples: {
    pass: "An enabled rule replicates to a bucket of this account, and both keep versions.",
    fail: "The bucket that receives the copies had its versioning suspended.",
  },
  subject: bucket.with("replication", "versioning"),
  context: { buckets: bucket.with("versioning"), roles: iamRole.with() },
  check: (source, { buckets, roles }) => {
    const rules = (source.replication?.Rules ?? []).filter(({ Status }) => Status === "Enabled");
    if (rules.length === 0)
      return skip(source.replication ? "its replication rules are all disabled" : "replicates nothing");
    const { Status } = source.versioning;
    if (Status !== "Enabled")
      return fail(`it replicates nothing while its own versioning is ${Status ?? "off"}`, { Status });
    const targets = rules.map(({ Destination }) => ({
      name: parseArn(Destination?.Bucket ?? "")?.resource ?? "",
      foreign: Destination?.Account !== undefined && Destination.Account !== source.account,
    }));
    const elsewhere: string[] = [];
    for (const { name, foreign } of targets) {
      const target = foreign ? undefined : buckets.get(name);
      if (!target) elsewhere.push(name);
      else if (target.versioning.Status !== "Enabled")
        return fail(`its copies go to ${name}, whose versioning is ${target.versioning.Status ?? "off"}`, {
          Bucket: name,
          Status: target.versioning.Status,
        });
    }
    const role = parseArn(source.replication?.Role ?? "");
    if (role && role.account === source.account && !roles.get(source.replication!.Role!))
      return fail(`the role that copies for it has been deleted: ${source.replication!.Role}`, {
        Role: source.replication!.Role,
      });
    // A destination may belong to another account without the configuration saying so.
    if (elsewhere.length > 0) return skip(`${elsewhere.join(", ")} is no bucket of this account: its owner can tell`);
    return pass;
  },
});
