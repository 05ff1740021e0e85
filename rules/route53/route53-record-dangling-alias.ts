import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";
import { recordSet } from "../../src/services/route53/record-set.ts";
import { plainName } from "../../src/services/route53/service.ts";
import { beanstalkRegion, bucketBehind, isS3, standingOf, targetOf } from "../../src/services/route53/target.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "route53-record-dangling-alias",
  title: "DNS record leads to an AWS name that anybody may take",
  severity: "critical",
  why: "Whoever makes a bucket or an environment of the name that is free now serves his pages under your domain, with your cookies and your good name.",
  fix: {
    text: "Delete the record, or make the bucket or environment again at once. When you retire a service, delete its DNS records first.",
    cli: "aws route53 change-resource-record-sets --hosted-zone-id <zone-id> --change-batch file://<delete-record.json>",
  },
  references: {
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/protection-from-dangling-dns.html",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/RoutingToS3Bucket.html",
    ],
  },
  examples: {
    pass: "www.example.com leads to S3's website endpoint, and the account has the bucket www.example.com.",
    fail: "old.example.com leads to S3's website endpoint, and there is no bucket old.example.com in all of AWS.",
  },
  subject: recordSet.with("bucket"),
  context: { buckets: bucket.with(), environments: beanstalkEnvironment.with() },
  options: z.object({
    targetsElsewhere: z
      ._default(z.array(z.string()), [])
      .check(z.describe("Names that records lead to, and that other accounts of yours have")),
  }),
  check: (record, { buckets, environments, options }) => {
    const target = targetOf(record);
    if (target === undefined) return skip("leads to no other name");
    const evidence = { Name: plainName(record.Name ?? ""), Type: record.Type, target };
    if (options.targetsElsewhere.some((name) => plainName(name) === target)) return pass;
    if (isS3(target, record.zone)) {
      const name = bucketBehind(record);
      if (evidence.Name.startsWith("*."))
        return fail(
          `leads every name under ${evidence.Name.slice(2)} to S3, where anybody may make its bucket`,
          evidence,
        );
      if (name === undefined) return skip(`no bucket can be called ${evidence.Name}, so S3 never answers for it`);
      if (buckets.get(name)) return pass;
      if (standingOf(record) === "exists") return skip(`bucket ${name} exists, in another account`);
      return fail(`leads to S3 (${target}), and no bucket is called ${name}: anybody may make it`, evidence);
    }
    const region = beanstalkRegion(target);
    if (region === undefined) return skip(`${target} is no name that others could choose`);
    const environmentsThere = environments.where("region", region);
    if (environmentsThere.some(({ CNAME = "" }) => plainName(CNAME) === target)) return pass;
    if (environmentsThere.length === 0)
      return skip(`the account has no Beanstalk environments in ${region}; whether another has ${target} is not told`);
    return fail(`leads to ${target}, which none of the account's Beanstalk environments has: anybody may take it`, {
      ...evidence,
      region,
    });
  },
});
