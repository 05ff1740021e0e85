import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { connectInstance } from "../../src/services/connect/instance.ts";

export default defineRule({
  id: "connect-instance-flow-logs-off",
  title: "Amazon Connect instance writes no logs of its flows",
  severity: "medium",
  why: "When callers hang in a menu, are cut off or are asked the wrong thing, nothing shows which step of the flow did it.",
  fix: {
    text: "Turn on flow logs for the instance, and set logging on with a block at the start of each flow: both are needed. Set it off before a step that takes a card number or a password.",
    cli: "aws connect update-instance-attribute --instance-id <instance-id> --attribute-type CONTACTFLOW_LOGS --value true",
    terraform: `resource "aws_connect_instance" "<name>" {
  # …
  contact_flow_logs_enabled = true
}`,
    cloudformation: `<Name>:
  Type: AWS::Connect::Instance
  Properties:
    Attributes:
      ContactflowLogs: true`,
  },
  references: {
    fsbp: ["Connect.2"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/connect-controls.html#connect-2",
    ],
  },
  concerns: {
    cloudformation: "Attributes.ContactflowLogs",
    terraform: ["aws_connect_instance.contact_flow_logs_enabled"],
  },
  examples: { pass: "Flow logs are on.", fail: "Flow logs are off." },
  subject: connectInstance.with("flowLogs"),
  check: ({ flowLogs, InstanceStatus }) => {
    if (InstanceStatus === "CREATION_IN_PROGRESS") return skip("it is still being created");
    return flowLogs === "true" ? pass : fail("flow logs are off", { CONTACTFLOW_LOGS: flowLogs ?? "not set" });
  },
});
