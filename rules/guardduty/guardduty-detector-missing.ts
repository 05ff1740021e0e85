import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { offered } from "../../src/services/account/offered.ts";
import { accountRegion } from "../../src/services/account/region.ts";
import { detector } from "../../src/services/guardduty/detector.ts";

export default defineRule({
  id: "guardduty-detector-missing",
  title: "GuardDuty is off in a region",
  severity: "high",
  why: "Nobody is told when credentials are used from where they were never used, when a server mines coins or talks to a known control server; attackers pick the regions that nobody watches.",
  fix: {
    text: "Turn GuardDuty on in every enabled region, best for the whole organization from its delegated administrator. Where nothing runs it costs next to nothing.",
    cli: "aws guardduty create-detector --enable --region <region>",
    terraform: 'resource "aws_guardduty_detector" "<name>" {\n  enable = true\n}',
    cloudformation: "Type: AWS::GuardDuty::Detector\nProperties:\n  Enable: true",
  },
  references: {
    fsbp: ["GuardDuty.1"],
    docs: [
      "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_settingup.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html#guardduty-1",
    ],
  },
  examples: { pass: "The region has an enabled detector.", fail: "The region has no detector." },
  subject: accountRegion.with("detectorIds"),
  context: { detectors: detector.with("config") },
  check: (region, { detectors }) => {
    const [ids] = offered(() => region.detectorIds);
    if (!ids) return skip(`AWS does not offer GuardDuty in ${region.region}`);
    if (ids.length === 0) return fail(`GuardDuty has no detector in ${region.region}`);
    const suspended = ids.filter((id) => detectors.get(id)?.config.Status !== "ENABLED");
    if (suspended.length < ids.length) return pass;
    return fail(`GuardDuty is suspended in ${region.region} (detector ${suspended.join(", ")})`, { detectors: ids });
  },
});
