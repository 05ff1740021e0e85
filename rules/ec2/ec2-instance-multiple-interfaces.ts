import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

// The VPC plugin of Kubernetes attaches these for pods, and names them so.
const FOR_PODS = /^aws-k8s-/i;
// ECS and EKS attach these for tasks and pods that have addresses of their own.
const TRUNK = new Set(["trunk", "branch"]);

export default defineRule({
  id: "ec2-instance-multiple-interfaces",
  title: "EC2 instance has several network interfaces",
  severity: "low",
  why: "A server that stands in several subnets can carry traffic from one into the other, past the routes and firewalls between them.",
  fix: {
    text: "Detach the interfaces that the server can do without. Where it needs them, as an appliance does, suppress this finding with the reason.",
    cli: "aws ec2 detach-network-interface --attachment-id <eni-attach-id>",
  },
  references: {
    fsbp: ["EC2.17"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-17",
    ],
  },
  examples: {
    pass: "The instance has one network interface.",
    fail: "The instance has an interface in the management subnet and one in the application subnet.",
  },
  subject: instance.with(),
  check: ({ NetworkInterfaces = [], Operator }) => {
    if (NetworkInterfaces.length < 2) return pass;
    if (Operator?.Managed) return skip(`${Operator.Principal ?? "an AWS service"} manages it`);
    const chosen = NetworkInterfaces.filter(
      ({ Attachment, Description = "", InterfaceType = "", Operator }) =>
        (Attachment?.DeviceIndex === 0 && !Attachment.NetworkCardIndex) ||
        !(FOR_PODS.test(Description) || TRUNK.has(InterfaceType) || Operator?.Managed),
    );
    if (chosen.length < 2) return skip("its further interfaces were attached for containers");
    // Types for parallel computing have several network cards, and no bandwidth without an interface on each.
    const onFirstCard = chosen.filter(({ Attachment }) => !Attachment?.NetworkCardIndex);
    if (onFirstCard.length < 2) return skip("its further interfaces are on further network cards, for their bandwidth");
    const shown = onFirstCard.map(({ NetworkInterfaceId, SubnetId }) => `${NetworkInterfaceId} in ${SubnetId}`);
    return fail(`it has ${shown.length} network interfaces: ${shown.join(", ")}`, {
      NetworkInterfaces: onFirstCard.map(({ NetworkInterfaceId, SubnetId, InterfaceType }) => ({
        NetworkInterfaceId,
        SubnetId,
        InterfaceType,
      })),
    });
  },
});
