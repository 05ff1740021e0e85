import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { associationCompliance } from "../../src/services/ssm/association-compliance.ts";

export default defineRule({
  id: "ssm-association-noncompliant",
  title: "Managed server does not comply with its State Manager associations",
  severity: "low",
  why: "What an association should see to, such as an agent, a patch or a setting, is not so on this server.",
  fix: {
    text: "Look at the last executions of the association for what failed on this server, mend it, and run the association again.",
    cli: "aws ssm list-compliance-items --resource-ids <instance-id> --resource-types ManagedInstance --filters Key=ComplianceType,Values=Association,Type=EQUAL\naws ssm start-associations-once --association-ids <association-id>",
  },
  references: {
    fsbp: ["SSM.3"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/compliance-about.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-3",
    ],
  },
  examples: {
    pass: "All associations of the server report that they are compliant.",
    fail: "One of the server's five associations failed the last time it ran.",
  },
  subject: associationCompliance.with(),
  context: { instances: instance.with() },
  check: (one, { instances }) => {
    const { name, Status, OverallSeverity, CompliantSummary, NonCompliantSummary, ExecutionSummary } = one;
    const failed = NonCompliantSummary?.NonCompliantCount ?? 0;
    if (Status !== "NON_COMPLIANT" && failed === 0) return pass;
    // AWS keeps what a terminated instance last said.
    if (name.startsWith("i-") && !instances.get(name)) return skip("the instance is gone");
    const all = failed + (CompliantSummary?.CompliantCount ?? 0);
    return fail(`${failed} of its ${all} associations ${failed === 1 ? "is" : "are"} not compliant`, {
      Status,
      OverallSeverity,
      SeveritySummary: NonCompliantSummary?.SeveritySummary,
      ExecutionTime: ExecutionSummary?.ExecutionTime,
    });
  },
});
