import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dmsEndpoint } from "../../src/services/dms/endpoint.ts";

export default defineRule({
  id: "dms-endpoint-redis-plaintext",
  title: "DMS writes to Redis without TLS",
  severity: "medium",
  why: "The password and all the keys that DMS writes can be read on the way.",
  fix: {
    text: "Turn on encryption in transit in the Redis or Valkey cache, and have the endpoint use it. Without a certificate authority of your own, DMS trusts Amazon's. Name the other Redis settings as well: they are replaced together.",
    cli: `aws dms modify-endpoint --endpoint-arn <endpoint-arn> --redis-settings '{"ServerName":"<host>","Port":6379,"SslSecurityProtocol":"ssl-encryption"}'`,
    terraform: `resource "aws_dms_endpoint" "<name>" {
  # …
  engine_name = "redis"

  redis_settings {
    server_name           = "<host>"
    port                  = 6379
    auth_type             = "<auth-type>"
    ssl_security_protocol = "ssl-encryption"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::Endpoint
  Properties:
    EngineName: redis
    RedisSettings:
      ServerName: <host>
      Port: 6379
      SslSecurityProtocol: ssl-encryption`,
  },
  references: {
    fsbp: ["DMS.12"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Redis.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-12",
    ],
  },
  concerns: {
    cloudformation: "RedisSettings.SslSecurityProtocol",
    terraform: ["aws_dms_endpoint.redis_settings.ssl_security_protocol"],
  },
  examples: {
    pass: "SslSecurityProtocol is ssl-encryption, which is the default.",
    fail: "SslSecurityProtocol is plaintext.",
  },
  subject: dmsEndpoint.with(),
  check: ({ EngineName, RedisSettings }) => {
    if (EngineName !== "redis") return skip(`it is an endpoint for ${EngineName ?? "another engine"}`);
    if (!RedisSettings) return skip("AWS tells nothing of its Redis settings");
    return RedisSettings.SslSecurityProtocol === "plaintext"
      ? fail("its SslSecurityProtocol is plaintext", { RedisSettings })
      : pass;
  },
});
