import { dayOf, daysSince } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { managedInstance } from "../../src/services/ssm/managed-instance.ts";

/** An agent registers within minutes of the first start. */
const ONE_HOUR = 1 / 24;

export default defineRule({
  id: "ec2-instance-not-managed-by-ssm",
  title: "EC2 instance does not check in with Systems Manager",
  severity: "medium",
  why: "Nobody can patch it, list what is installed on it or log in to it without open ports and lasting keys, and so in time nobody does.",
  fix: {
    text: "Have the SSM Agent on the server, give its instance profile the policy AmazonSSMManagedInstanceCore (or turn on Default Host Management for the region), and let it reach Systems Manager by NAT or by VPC endpoints.",
    cli: "aws iam attach-role-policy --role-name <role> --policy-arn arn:<partition>:iam::aws:policy/AmazonSSMManagedInstanceCore",
    terraform: `resource "aws_iam_role_policy_attachment" "<name>" {
  role       = aws_iam_role.<name>.name
  policy_arn = "arn:<partition>:iam::aws:policy/AmazonSSMManagedInstanceCore"
}`,
    cloudformation: `<Role>:
  Type: AWS::IAM::Role
  Properties:
    ManagedPolicyArns:
      - arn:<partition>:iam::aws:policy/AmazonSSMManagedInstanceCore`,
  },
  references: {
    fsbp: ["SSM.1"],
    wellArchitected: ["SEC06-BP03"],
    docs: [
      "https://docs.aws.amazon.com/systems-manager/latest/userguide/managed-instances-default-host-management.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-1",
    ],
  },
  examples: {
    pass: "Systems Manager lists the running instance as online.",
    fail: "The running instance has no agent, no permission or no way to reach Systems Manager.",
  },
  subject: instance.with(),
  context: { managed: managedInstance.with() },
  check: ({ name, State, LaunchTime, Operator, IamInstanceProfile }, { managed, now }) => {
    if (State?.Name !== "running") return skip(`it is ${State?.Name ?? "not running"}`);
    if (Operator?.Managed) return skip(`${Operator.Principal ?? "an AWS service"} manages it`);
    const known = managed.get(name);
    if (known?.PingStatus === "Online") return pass;
    if (LaunchTime && daysSince(LaunchTime, now) < ONE_HOUR) return skip("it was started within the last hour");
    if (known === undefined) {
      const profile = IamInstanceProfile ? "" : ", and it has no instance profile";
      return fail(`it runs, yet Systems Manager does not know it${profile}`, {
        PingStatus: "none",
        IamInstanceProfile: IamInstanceProfile?.Arn ?? "none",
      });
    }
    const { PingStatus, LastPingDateTime, AgentVersion } = known;
    const last = LastPingDateTime ? ` since ${dayOf(LastPingDateTime)}` : "";
    return fail(`it runs, yet its agent has not checked in${last}`, { PingStatus, LastPingDateTime, AgentVersion });
  },
});
