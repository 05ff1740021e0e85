import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { distribution } from "../../src/services/cloudfront/distribution.ts";
import { behaviorsOf } from "../../src/services/cloudfront/parts.ts";

export default defineRule({
  id: "cloudfront-distribution-legacy-signers",
  title: "CloudFront distribution trusts the key pairs of root users for signed URLs",
  severity: "low",
  why: "CloudFront key pairs belong to the root user: only root can make or replace them, two at most, and no IAM policy limits who does.",
  fix: {
    text: "Make a key pair of your own, put its public key into a key group, sign with it, and name the key group in the behavior in place of the trusted signers.",
    cli: "aws cloudfront create-public-key --public-key-config file://<public-key.json>\naws cloudfront create-key-group --key-group-config Name=<name>,Items=<public-key-id>",
    terraform: `resource "aws_cloudfront_key_group" "<name>" {
  name  = "<name>"
  items = [aws_cloudfront_public_key.<name>.id]
}
# and in the distribution's cache behavior, instead of trusted_signers:
#   trusted_key_groups = [aws_cloudfront_key_group.<name>.id]`,
    cloudformation: `DefaultCacheBehavior:
  TrustedKeyGroups: [<key-group-id>]`,
  },
  references: {
    fsbp: ["CloudFront.17"],
    wellArchitected: ["SEC02-BP05"],
    docs: [
      "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-trusted-signers.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-17",
    ],
  },
  examples: {
    pass: "The behavior for /paid/* names a key group.",
    fail: "The behavior for /paid/* names an account as trusted signer.",
  },
  subject: distribution.with(),
  check: (d) => {
    if (d.Enabled === false) return skip("is disabled: it answers no requests");
    const signed = behaviorsOf(d).filter((one) => one.TrustedSigners?.Enabled || one.TrustedKeyGroups?.Enabled);
    if (signed.length === 0) return skip("no behavior asks for signed URLs or cookies");
    const legacy = signed.filter(({ TrustedSigners }) => TrustedSigners?.Enabled);
    if (legacy.length === 0) return pass;
    const behaviors = legacy.map(({ label, TrustedSigners }) => ({ label, accounts: TrustedSigners?.Items ?? [] }));
    const words = behaviors.map(
      ({ label, accounts }) => `${label} trusts the key pairs of ${accounts.map(accountInWords).join(", ")}`,
    );
    return fail(words.join("; "), { behaviors });
  },
});

const accountInWords = (account: string) => (account === "self" ? "this account" : account);
