import rule from "../../../rules/ec2/ec2-instance-patch-noncompliant.ts";
import { patchCompliance } from "../../../src/services/ssm/patch-compliance.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const subject = { InstanceId: "i-1", State: { Code: 16, Name: "running" } };
const scan = (Status: string, NonCompliantCount: number, severities: object = {}): Given => [
  [
    patchCompliance,
    [
      {
        ComplianceType: "Patch",
        ResourceType: "ManagedInstance",
        ResourceId: "i-1",
        Status,
        ExecutionSummary: { ExecutionTime: new Date("2026-06-14T03:00:00Z") },
        NonCompliantSummary: { NonCompliantCount, SeveritySummary: severities },
      },
    ],
  ],
];

verdicts(rule, {
  passes: { compliant: { subject, given: scan("COMPLIANT", 0) } },
  fails: {
    "twelve missing": {
      subject,
      given: scan("NON_COMPLIANT", 12, { CriticalCount: 1, HighCount: 2, MediumCount: 9 }),
      message: "the last scan of 2026-06-14 found 12 patches missing or failed, 3 of them critical or high",
      evidence: { SeveritySummary: { CriticalCount: 1 } },
    },
    "of an instance that is stopped": {
      subject: { ...subject, State: { Code: 80, Name: "stopped" } },
      given: scan("NON_COMPLIANT", 1),
      message: "1 patch missing or failed; it is stopped now",
    },
  },
  skips: { "never scanned": { subject, message: /has not scanned it/ } },
  unknowns: { "scans could not be listed": { subject, given: [[patchCompliance, UNLISTED]] } },
});
