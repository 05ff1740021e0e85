import { daysSince, dayOf, inDays } from "../../src/aws/age.ts";
import { defineRule, fail, pass, type Severity, skip, z } from "../../src/rule/index.ts";
import { registeredDomain } from "../../src/services/route53domains/domain.ts";

export default defineRule({
  id: "route53-domain-expiring",
  title: "Registered domain runs out, or may be moved to another registrar",
  severity: "high",
  why: "When a domain runs out, site and mail stop on that day, and anybody may buy the name; without a transfer lock, who gets at the mail of its owner can move it away.",
  fix: {
    text: "Turn on automatic renewal and the transfer lock, and see that the payment method and the owner's mail address are right.",
    cli: `aws route53domains enable-domain-auto-renew --region us-east-1 --domain-name <domain>
aws route53domains enable-domain-transfer-lock --region us-east-1 --domain-name <domain>`,
    terraform: `resource "aws_route53domains_registered_domain" "<name>" {
  domain_name   = "<domain>"
  auto_renew    = true
  transfer_lock = true
}`,
  },
  references: {
    wellArchitected: ["REL11-BP01"],
    docs: [
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-renew.html",
      "https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-lock.html",
    ],
  },
  examples: {
    pass: "The domain renews itself, and is locked.",
    fail: "The domain runs out in 20 days, and does not renew itself.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(1)), 25)
      .check(z.describe("Days before a domain runs out within which even one that renews itself is reported")),
  }),
  subject: registeredDomain.with(),
  check: (domain, { now, options: { days } }) => {
    const { AutoRenew, TransferLock, Expiry } = domain;
    const left = Expiry && -daysSince(Expiry, now);
    const flaws: [words: string, severity: Severity][] = [];
    if (left !== undefined && left < 0) flaws.push([`ran out on ${dayOf(Expiry!)}`, "critical"]);
    else if (AutoRenew === false)
      flaws.push([`does not renew itself${ending(Expiry, left)}`, (left ?? 0) > FAR ? "medium" : "high"]);
    // AWS renews 35 days before the end, and where a registry wants it later 30: one that is nearer was not renewed.
    else if (left !== undefined && left < days)
      flaws.push([`runs out in ${inDays(left)}, though it should have renewed itself`, "high"]);
    if (TransferLock === false && isLockable(domain.name)) flaws.push(["has no transfer lock", "medium"]);
    if (flaws.length > 0) {
      const severity = flaws[0]![1];
      const Ends = Expiry && dayOf(Expiry);
      return fail(
        flaws.map(([words]) => words).join(", and "),
        { AutoRenew, TransferLock, Expiry: Ends },
        { severity },
      );
    }
    return AutoRenew === undefined && left === undefined ? skip("AWS does not say when it runs out") : pass;
  },
});

/** Days after which there is time to think of it. */
const FAR = 180;

const ending = (expiry: Date | undefined, left: number | undefined) =>
  expiry && left !== undefined ? `, and runs out on ${dayOf(expiry)}, in ${inDays(left)}` : "";

// Many registries of countries (two letters) have no such lock.
const isLockable = (name: string) => (name.split(".").at(-1) ?? "").length > 2;
