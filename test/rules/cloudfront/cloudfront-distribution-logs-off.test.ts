import rule from "../../../rules/cloudfront/cloudfront-distribution-logs-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { arnOf, behavior, distributionWith, s3Origin } from "./given.ts";

const site = distributionWith([s3Origin("site")]);
const off = { Enabled: false, IncludeCookies: false, Bucket: "", Prefix: "" };
const bare = { ...site, config: { Logging: off }, deliverySources: [], deliveries: [] };
const source = (name: string, logType = "ACCESS_LOGS") => ({
  ...{ name, logType, service: "cloudfront" },
  resourceArns: [arnOf("E1")],
});
const delivery = (deliverySourceName: string) => ({ id: "1", deliverySourceName, deliveryDestinationType: "S3" });

verdicts(rule, {
  passes: {
    "legacy logs": {
      subject: denied({ ...site, config: { Logging: { ...off, Enabled: true } } }, "deliverySources", "deliveries"),
    },
    "standard logging v2": {
      subject: { ...bare, deliverySources: [source("cdn")], deliveries: [delivery("other"), delivery("cdn")] },
    },
  },
  fails: {
    none: { subject: bare, message: /neither legacy ones nor by a delivery/ },
    "a source without a delivery": {
      subject: { ...bare, deliverySources: [source("cdn")], deliveries: [delivery("other")] },
      message: /source cdn is set up .* nothing is delivered/,
      evidence: { deliverySources: ["cdn"] },
    },
    "another kind of log": {
      subject: { ...bare, deliverySources: [source("conn", "CONNECTION_LOGS")], deliveries: [delivery("conn")] },
    },
    "real-time logs only": {
      subject: {
        ...bare,
        DefaultCacheBehavior: behavior("site", "https-only", {
          RealtimeLogConfigArn: "arn:aws:cloudfront::111122223333:realtime-log-config/cdn",
        }),
      },
      message: /beside the real-time ones of arn:.*\/cdn$/,
    },
  },
  skips: { disabled: { subject: { ...bare, Enabled: false }, message: /disabled/ } },
  unknowns: {
    "the configuration is denied": { subject: denied({ ...bare }, "config") },
    "deliveries are denied": { subject: denied({ ...bare, deliverySources: [source("cdn")] }, "deliveries") },
  },
});
