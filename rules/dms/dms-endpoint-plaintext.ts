import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dmsEndpoint } from "../../src/services/dms/endpoint.ts";
import { transportOf } from "../../src/services/dms/transport.ts";

export default defineRule({
  id: "dms-endpoint-plaintext",
  title: "DMS connects to a database without TLS",
  severity: "medium",
  why: "The password of the database and all the data that moves can be read on the way, which often leads out of the VPC.",
  fix: {
    text: "Choose an SSL mode that the engine knows: require encrypts, verify-ca and verify-full check the server's certificate as well, for which you import its CA. Oracle knows verify-ca only, MySQL and MariaDB verify-ca and verify-full. For Kafka set the security protocol, for OpenSearch an address with https. Stop the tasks of the endpoint before the change, and test the connection after it.",
    cli: `aws dms modify-endpoint --endpoint-arn <endpoint-arn> --ssl-mode verify-full --certificate-arn <certificate-arn>
aws dms test-connection --replication-instance-arn <instance-arn> --endpoint-arn <endpoint-arn>`,
    terraform: `resource "aws_dms_endpoint" "<name>" {
  # …
  ssl_mode        = "verify-full"
  certificate_arn = aws_dms_certificate.<name>.certificate_arn
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::Endpoint
  Properties:
    SslMode: verify-full
    CertificateArn: <certificate-arn>`,
  },
  references: {
    fsbp: ["DMS.9"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-9",
    ],
  },
  concerns: { cloudformation: "SslMode", terraform: ["aws_dms_endpoint.ssl_mode"] },
  examples: {
    pass: "The SSL mode is require, verify-ca or verify-full.",
    fail: "The SSL mode of a MySQL endpoint is none, which is the default.",
  },
  subject: dmsEndpoint.with(),
  check: (endpoint) => {
    const transport = transportOf(endpoint);
    if ("skip" in transport) return skip(transport.skip);
    if (!transport.plain) return pass;
    const { EngineName, EndpointType, ServerName, SslMode, KafkaSettings } = endpoint;
    return fail(`DMS talks to ${ServerName || `its ${EngineName} endpoint`} without TLS: ${transport.plain}`, {
      ...{ EngineName, EndpointType, ServerName, SslMode, KafkaSettings },
    });
  },
});
