import rule from "../../../rules/rds/rds-proxy-plaintext-allowed.ts";
import { verdicts } from "../../verdicts.ts";

const proxy = {
  DBProxyName: "orders",
  DBProxyArn: "arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-1",
  EngineFamily: "POSTGRESQL",
};

verdicts(rule, {
  passes: { "TLS demanded": { subject: { ...proxy, RequireTLS: true } } },
  fails: { "TLS offered": { subject: { ...proxy, RequireTLS: false } }, "not told": { subject: proxy } },
});
