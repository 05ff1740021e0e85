import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { flowLog } from "../../src/services/ec2/flow-log.ts";

// CloudWatch Logs takes the records more slowly than they come; most still arrive.
const RATE_LIMITED = "Rate limited";

export default defineRule({
  id: "ec2-flow-log-delivery-failing",
  title: "Flow log cannot deliver its records",
  severity: "high",
  why: "Everyone believes that the traffic is recorded, while every record since the failure began is lost for good.",
  fix: {
    text: "Mend what AWS names: the role's permission to write to the log group, the bucket's policy, or the destination that was deleted. A flow log cannot be changed: where its role or destination is wrong, make another one.",
    cli: "aws ec2 delete-flow-logs --flow-log-ids <flow-log-id>\naws ec2 create-flow-logs --resource-type VPC --resource-ids <vpc-id> --traffic-type ALL --log-destination-type s3 --log-destination arn:<partition>:s3:::<bucket>",
  },
  references: {
    wellArchitected: ["SEC04-BP01"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-troubleshooting.html"],
  },
  examples: {
    pass: "DeliverLogsStatus is SUCCESS.",
    fail: "DeliverLogsStatus is FAILED with Access error: the role may not write to the log group.",
  },
  subject: flowLog.with(),
  check: ({ DeliverLogsStatus, DeliverLogsErrorMessage, LogDestination, LogGroupName, ResourceId }) => {
    if (DeliverLogsStatus !== "FAILED") return pass;
    const limited = DeliverLogsErrorMessage === RATE_LIMITED;
    const destination = LogDestination ?? LogGroupName ?? "its destination";
    const lost = limited ? "loses some of the records" : "loses every record";
    return fail(
      `it ${lost} of ${ResourceId} on the way to ${destination}: ${DeliverLogsErrorMessage ?? "AWS names no reason"}`,
      { DeliverLogsStatus, DeliverLogsErrorMessage, LogDestination: LogDestination ?? LogGroupName, ResourceId },
      limited ? { severity: "medium" } : {},
    );
  },
});
