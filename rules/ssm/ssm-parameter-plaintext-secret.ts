import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { parameter } from "../../src/services/ssm/parameter.ts";

export default defineRule({
  id: "ssm-parameter-plaintext-secret",
  title: "Parameter keeps a secret in plain text",
  severity: "high",
  why: "Whoever may read parameters reads the secret: no key stands in between, and the value shows in the console, in templates and in the parameter's history.",
  fix: {
    text: "Change the secret, since it counts as known, and keep the new one as a SecureString parameter or in Secrets Manager. The type of a parameter cannot be changed and its history keeps old values: delete it and make it anew.",
    cli: "aws ssm delete-parameter --name <name>\naws ssm put-parameter --name <name> --type SecureString --key-id <key> --value file://<new-secret>",
    terraform: `resource "aws_ssm_parameter" "<name>" {
  name             = "<name>"
  type             = "SecureString"
  value_wo         = var.<secret>
  value_wo_version = 1
}`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html",
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html",
    ],
  },
  examples: {
    pass: "/prod/db/password is a SecureString; /prod/db/host is a String with a host name.",
    fail: "/prod/db/password is a String.",
  },
  subject: parameter.with("value"),
  check: (p) => {
    if (p.Type === "SecureString") return pass;
    // These hierarchies are reserved: no customer can put a parameter there.
    if (/^\/?(aws|ssm)\//i.test(p.name)) return skip("AWS made this parameter and keeps it");
    if (!p.value) return skip("it was deleted before its value was read");
    const { masked, secret } = p.value;
    return secret === undefined
      ? pass
      : fail(`its value looks like a secret (${secret}), and its type is ${p.Type}`, {
          Name: p.name,
          Type: p.Type,
          value: masked,
          looksLike: secret,
        });
  },
});
