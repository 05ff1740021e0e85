import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { macieStatus } from "../../src/services/macie2/status.ts";
import { bucket } from "../../src/services/s3/bucket.ts";

export default defineRule({
  id: "macie-session-off",
  title: "Macie is off in a region that holds buckets",
  severity: "medium",
  why: "Nobody knows which buckets hold personal data, credentials or card numbers, until they have leaked.",
  fix: {
    text: "Turn Macie on in the regions that hold buckets, best for the whole organization from its delegated administrator. It is billed by the bucket and by what it inspects.",
    cli: "aws macie2 enable-macie --region <region>",
    terraform: 'resource "aws_macie2_account" "<name>" {\n  status = "ENABLED"\n}',
    cloudformation: "Type: AWS::Macie::Session\nProperties:\n  Status: ENABLED",
  },
  references: {
    fsbp: ["Macie.1"],
    cis: { "3.0": ["2.1.3"], "5.0": ["2.1.3"] },
    wellArchitected: ["SEC07-BP03"],
    docs: [
      "https://docs.aws.amazon.com/macie/latest/user/getting-started.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/macie-controls.html#macie-1",
    ],
  },
  examples: { pass: "Macie is on in the region.", fail: "The region holds three buckets, and Macie is off." },
  subject: accountRegion.with("macieSession"),
  context: { buckets: bucket.with() },
  check: (region, { buckets }) => {
    const [status] = offered(() => macieStatus(region));
    if (status === undefined) return skip(`AWS does not offer Macie in ${region.region}`);
    if (status === "ENABLED") return pass;
    const held = buckets.where("region", region.region).length;
    if (held === 0) return skip(`${region.region} holds no buckets`);
    const some = held === 1 ? "one bucket" : `${held} buckets`;
    return fail(`Macie is ${status === "PAUSED" ? "paused" : "off"} in ${region.region}, which holds ${some}`, {
      status,
      buckets: held,
    });
  },
});
