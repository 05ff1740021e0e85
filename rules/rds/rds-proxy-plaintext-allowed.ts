import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dbProxy } from "../../src/services/rds/db-proxy.ts";

export default defineRule({
  id: "rds-proxy-plaintext-allowed",
  title: "Database proxy takes sessions without TLS",
  severity: "medium",
  why: "A client that does not ask for TLS gets none, unnoticed: passwords, queries and results then pass the network in the clear.",
  fix: {
    text: "Let the proxy demand TLS of its clients; sessions without it are refused from then on.",
    cli: "aws rds modify-db-proxy --db-proxy-name <proxy> --require-tls",
    terraform: `resource "aws_db_proxy" "<name>" {
  # …
  require_tls = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBProxy
  Properties:
    RequireTLS: true`,
  },
  references: {
    fsbp: ["RDS.43"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-proxy.howitworks.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-43",
    ],
  },
  examples: { pass: "RequireTLS is true.", fail: "RequireTLS is false, the API's default." },
  subject: dbProxy.with(),
  check: ({ RequireTLS, EngineFamily }) =>
    RequireTLS ? pass : fail("it serves clients that use no TLS", { RequireTLS: false, EngineFamily }),
});
