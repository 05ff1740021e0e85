import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { macieStatus } from "../../src/services/macie2/status.ts";

export default defineRule({
  id: "macie-automated-discovery-off",
  title: "Macie does not look for sensitive data by itself",
  severity: "medium",
  why: "Only what somebody starts a job for is inspected: personal data in a bucket that nobody thought of stays unseen.",
  fix: {
    text: "Turn automated sensitive data discovery on: Macie samples objects of all buckets every day. In an organization its Macie administrator turns it on.",
    cli: "aws macie2 update-automated-discovery-configuration --status ENABLED --region <region>",
  },
  references: {
    fsbp: ["Macie.2"],
    wellArchitected: ["SEC07-BP03"],
    docs: [
      "https://docs.aws.amazon.com/macie/latest/user/discovery-asdd.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/macie-controls.html#macie-2",
    ],
  },
  examples: { pass: "Automated discovery is on.", fail: "Macie is on, and automated discovery is off." },
  subject: accountRegion.with("macieSession", "macieDiscovery", "macieAdministrator"),
  check: (region) => {
    const [status] = offered(() => macieStatus(region));
    if (status === undefined) return skip(`AWS does not offer Macie in ${region.region}`);
    if (status !== "ENABLED") return skip("Macie is off here, which macie-session-off reports");
    if (region.macieAdministrator) return skip(`account ${region.macieAdministrator} administers Macie here`);
    return region.macieDiscovery === "ENABLED"
      ? pass
      : fail(`automated discovery of sensitive data is off in ${region.region}`, { status: region.macieDiscovery });
  },
});
