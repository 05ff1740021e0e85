import { dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { patchCompliance } from "../../src/services/ssm/patch-compliance.ts";

export default defineRule({
  id: "ec2-instance-patch-noncompliant",
  title: "EC2 instance lacks patches",
  severity: "high",
  why: "Patches close holes that are publicly known, and attackers look for servers that lack them within hours.",
  fix: {
    text: "Install what the patch baseline asks for in a maintenance window, and have a patch policy do so from now on.",
    cli: "aws ssm send-command --document-name AWS-RunPatchBaseline --parameters Operation=Install --instance-ids <instance-id>",
    terraform: `resource "aws_ssm_association" "<name>" {
  name                = "AWS-RunPatchBaseline"
  schedule_expression = "cron(0 3 ? * SUN *)"
  parameters = {
    Operation = "Install"
  }
  targets {
    key    = "InstanceIds"
    values = ["<instance-id>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::SSM::Association
  Properties:
    Name: AWS-RunPatchBaseline
    ScheduleExpression: cron(0 3 ? * SUN *)
    Parameters:
      Operation: [Install]
    Targets:
      - Key: InstanceIds
        Values: [<instance-id>]`,
  },
  references: {
    fsbp: ["SSM.2"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/patch-manager-compliance-states.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-2",
    ],
  },
  examples: {
    pass: "The last patch scan found nothing missing.",
    fail: "The last patch scan found twelve patches missing, three of them critical.",
  },
  subject: instance.with(),
  context: { scans: patchCompliance.with() },
  check: ({ name, State }, { scans }) => {
    const scan = scans.get(name);
    if (scan === undefined) return skip("Patch Manager has not scanned it");
    const { Status, NonCompliantSummary, ExecutionSummary, OverallSeverity } = scan;
    const lacking = NonCompliantSummary?.NonCompliantCount ?? 0;
    if (Status !== "NON_COMPLIANT" && lacking === 0) return pass;
    const { CriticalCount = 0, HighCount = 0 } = NonCompliantSummary?.SeveritySummary ?? {};
    const grave = CriticalCount + HighCount > 0 ? `, ${CriticalCount + HighCount} of them critical or high` : "";
    const when = ExecutionSummary?.ExecutionTime ? ` of ${dayOf(ExecutionSummary.ExecutionTime)}` : "";
    const stopped = State?.Name === "stopped" ? "; it is stopped now" : "";
    return fail(
      `the last scan${when} found ${lacking} ${lacking === 1 ? "patch" : "patches"} missing or failed${grave}${stopped}`,
      {
        Status,
        OverallSeverity,
        SeveritySummary: NonCompliantSummary?.SeveritySummary,
        ExecutionTime: ExecutionSummary?.ExecutionTime,
      },
    );
  },
});
