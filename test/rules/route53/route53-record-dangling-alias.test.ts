import rule from "../../../rules/route53/route53-record-dangling-alias.ts";
import { beanstalkEnvironment } from "../../../src/services/elasticbeanstalk/environment.ts";
import { bucket } from "../../../src/services/s3/bucket.ts";
import { Unread } from "../../../src/model/index.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { alias, record } from "./given.ts";

const SITE = "s3-website-eu-west-1.amazonaws.com.";
const given: Given = [
  [bucket, [{ Name: "www.example.com", BucketRegion: "eu-west-1" }]],
  [
    beanstalkEnvironment,
    [
      {
        EnvironmentArn: "arn:aws:elasticbeanstalk:eu-west-1:111122223333:environment/shop/prod",
        EnvironmentName: "prod",
        CNAME: "Shop.eu-west-1.elasticbeanstalk.com",
      },
    ],
  ],
];
const site = (Name: string, standing: string) => ({ ...alias(Name, SITE), bucket: standing });
const refused = (code: string) =>
  Object.defineProperty(alias(`old${code.toLowerCase()}.example.com.`, SITE), "bucket", {
    get: () => {
      const place = { account: "111122223333", region: "us-east-1", service: "s3", operation: "HeadBucket" };
      throw new Unread({ ...place, reason: "denied", code, message: "no" });
    },
  });
const beanstalk = (prefix: string, region = "eu-west-1") =>
  record("app.example.com.", "CNAME", [`${prefix}.${region}.elasticbeanstalk.com`]);

verdicts(rule, {
  passes: {
    "the bucket is here": { subject: site("www.example.com.", "exists"), given },
    "the environment is here": { subject: beanstalk("shop"), given },
    "known to be elsewhere": {
      subject: beanstalk("gone"),
      given,
      options: { targetsElsewhere: ["gone.eu-west-1.elasticbeanstalk.com"] },
    },
  },
  fails: {
    "no such bucket anywhere": {
      subject: site("old.example.com.", "missing"),
      given,
      message: /no bucket is called old.example.com: anybody may make it/,
    },
    "by a CNAME, whatever bucket it names": {
      subject: record("old.example.com.", "CNAME", ["other.s3.amazonaws.com"], { bucket: "missing" }),
      given,
    },
    "every name": { subject: site("\\052.example.com.", "none"), given, message: /every name under example.com/ },
    "an environment that is gone": { subject: beanstalk("gone"), given, message: /none of the account's Beanstalk/ },
  },
  skips: {
    "another account's bucket": { subject: site("old.example.com.", "exists"), given },
    "a bucket that S3 refuses": { subject: refused("403"), given },
    "a name that no bucket can have": { subject: site("under_score.example.com.", "none"), given },
    "another partition's bucket": {
      subject: record("old.example.com.", "CNAME", ["old.example.com.s3.cn-north-1.amazonaws.com.cn"]),
    },
    addresses: { subject: record("www.example.com.", "A", ["203.0.113.7"]) },
    "a load balancer": { subject: alias("www.example.com.", "dualstack.shop-1234567890.eu-west-1.elb.amazonaws.com.") },
    "a name that AWS chose": { subject: beanstalk("shop.eba-ab12cd34"), given },
    "no environments there": { subject: beanstalk("shop", "us-east-1"), given },
  },
  unknowns: {
    "asking S3 failed": { subject: refused("TimeoutError"), given },
    "buckets unlisted": { subject: site("old.example.com.", "missing"), given: [[bucket, UNLISTED]] },
    "environments unlisted": { subject: beanstalk("gone"), given: [[beanstalkEnvironment, UNLISTED]] },
  },
});
