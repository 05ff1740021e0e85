import rule from "../../../rules/route53/route53-domain-expiring.ts";
import { NOW, verdicts } from "../../verdicts.ts";

const domain = (days: number, rest: object = {}) => ({
  DomainName: "example.com",
  AutoRenew: true,
  TransferLock: true,
  Expiry: new Date(NOW.getTime() + days * 86_400_000),
  ...rest,
});

verdicts(rule, {
  passes: {
    "renews itself and is locked": { subject: domain(200) },
    // Those of Brazil are renewed 30 days before the end, and that takes its time.
    "a registry that renews late": { subject: domain(28, { DomainName: "example.com.br" }) },
    "a country's, which has no lock": { subject: domain(201, { DomainName: "example.de", TransferLock: false }) },
  },
  fails: {
    "does not renew itself": {
      subject: domain(20, { AutoRenew: false }),
      message: "does not renew itself, and runs out on 2026-07-05, in 20 days",
      severity: "high",
    },
    "not for a long time yet": { subject: domain(700, { AutoRenew: false }), severity: "medium" },
    "did not renew itself": { subject: domain(10), message: /should have renewed/ },
    "ran out": { subject: domain(-3), message: "ran out on 2026-06-12", severity: "critical" },
    unlocked: { subject: domain(100, { TransferLock: false }), message: "has no transfer lock", severity: "medium" },
    "two flaws": { subject: domain(99, { AutoRenew: false, TransferLock: false }), message: /, and has no transfer/ },
  },
  skips: { "nothing is said": { subject: { DomainName: "example.com" } } },
});
