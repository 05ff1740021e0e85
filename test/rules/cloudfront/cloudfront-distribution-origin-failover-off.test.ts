import rule from "../../../rules/cloudfront/cloudfront-distribution-origin-failover-off.ts";
import { verdicts } from "../../verdicts.ts";
import { arnOf, distributionWith, group, s3Origin } from "./given.ts";

const two = distributionWith([s3Origin("site"), s3Origin("replica")]);

verdicts(rule, {
  passes: { "a group of two": { subject: { ...two, OriginGroups: group("both", "site", "replica") } } },
  fails: {
    "one origin": { subject: distributionWith([s3Origin("site")]), message: /when origin site fails/ },
    "two origins, no group": { subject: two, message: /any of the origins site, replica/ },
    "a group of one": { subject: { ...two, OriginGroups: group("one", "site") } },
  },
  skips: { disabled: { subject: { ...two, Enabled: false } } },
  unknowns: { "an answer cut short": { subject: { Id: "E1", ARN: arnOf("E1") } } },
});
