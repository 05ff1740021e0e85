import rule from "../../../rules/dms/dms-endpoint-redis-plaintext.ts";
import { verdicts } from "../../verdicts.ts";
import { endpoint } from "./samples.ts";

const redis = { ...endpoint, EngineName: "redis", EndpointType: "target", SslMode: "none" };

verdicts(rule, {
  passes: {
    TLS: { subject: { ...redis, RedisSettings: { SslSecurityProtocol: "ssl-encryption" } } },
    "not set, which is TLS": { subject: { ...redis, RedisSettings: {} } },
  },
  fails: {
    plaintext: {
      subject: { ...redis, RedisSettings: { SslSecurityProtocol: "plaintext" } },
      message: "its SslSecurityProtocol is plaintext",
    },
  },
  skips: {
    "another engine": { subject: endpoint },
    "no settings told": { subject: redis, message: /tells nothing/ },
  },
});
