import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { configurationSet } from "../../src/services/ses/configuration-set.ts";

export default defineRule({
  id: "ses-configuration-set-tls-optional",
  title: "SES configuration set sends mail in plain text where the receiver offers no TLS",
  severity: "medium",
  why: "Whoever sits on the way, or makes the receiver's offer of TLS disappear, reads the mail and the links for new passwords in it.",
  fix: {
    text: "Ask for TLS. Mail to the few servers that offer none then bounces, so see to bounces first.",
    cli: "aws sesv2 put-configuration-set-delivery-options --configuration-set-name <configuration-set> --tls-policy REQUIRE",
    terraform: `resource "aws_sesv2_configuration_set" "<name>" {
  # …
  delivery_options {
    tls_policy = "REQUIRE"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SES::ConfigurationSet
  Properties:
    DeliveryOptions:
      TlsPolicy: REQUIRE`,
  },
  references: {
    fsbp: ["SES.3"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/ses/latest/dg/security-protocols.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ses-controls.html#ses-3",
    ],
  },
  concerns: {
    cloudformation: "DeliveryOptions.TlsPolicy",
    terraform: ["aws_sesv2_configuration_set.delivery_options.tls_policy"],
  },
  examples: { pass: "TlsPolicy is REQUIRE.", fail: "TlsPolicy is OPTIONAL, as it is unless set." },
  subject: configurationSet.with("delivery"),
  check: ({ delivery: { TlsPolicy = "OPTIONAL" } }) =>
    TlsPolicy === "REQUIRE" ? pass : fail("TLS is used only where the receiver offers it", { TlsPolicy }),
});
