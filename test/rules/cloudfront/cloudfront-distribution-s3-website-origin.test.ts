import rule from "../../../rules/cloudfront/cloudfront-distribution-s3-website-origin.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, customOrigin, distributionWith, s3Origin } from "./given.ts";

const website = (DomainName: string) => distributionWith([s3Origin("a"), customOrigin("web", "http-only", DomainName)]);

verdicts(rule, {
  passes: { "the bucket itself": { subject: distributionWith([s3Origin("site")]) } },
  fails: {
    "a dash before the region": {
      subject: website("www.example.com.s3-website-us-east-1.amazonaws.com"),
      message: /^origin web is the website/,
    },
    "a dot before the region": { subject: website("site.s3-website.eu-central-1.amazonaws.com") },
    "in China": { subject: website("site.s3-website.cn-north-1.amazonaws.com.cn") },
  },
  skips: {
    "nothing of S3": { subject: distributionWith([customOrigin("app", "https-only")]) },
    disabled: { subject: { ...website("site.s3-website.eu-central-1.amazonaws.com"), Enabled: false } },
  },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") }, message: /does not say/ } },
});
