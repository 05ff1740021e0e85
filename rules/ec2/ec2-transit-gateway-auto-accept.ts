import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { transitGateway } from "../../src/services/ec2/transit-gateway.ts";

export default defineRule({
  id: "ec2-transit-gateway-auto-accept",
  title: "Transit gateway accepts attachments of other accounts unasked",
  severity: "high",
  why: "Whoever can use any account that the gateway is shared with joins a VPC of theirs to your network, and nobody looks at it first.",
  fix: {
    text: "Turn off the automatic acceptance and accept each attachment when it is known what it is for. Look through those that were accepted so far.",
    cli: "aws ec2 modify-transit-gateway --transit-gateway-id <tgw-id> --options AutoAcceptSharedAttachments=disable",
    terraform: `resource "aws_ec2_transit_gateway" "<name>" {
  auto_accept_shared_attachments = "disable"
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::TransitGateway
  Properties:
    AutoAcceptSharedAttachments: disable`,
  },
  references: {
    fsbp: ["EC2.23"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/tgw/tgw-transit-gateways.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-23",
    ],
  },
  examples: {
    pass: "AutoAcceptSharedAttachments is disable.",
    fail: "AutoAcceptSharedAttachments is enable.",
  },
  subject: transitGateway.with(),
  check: (gateway) => {
    const elsewhere = ownedElsewhere(gateway);
    if (elsewhere) return skip(elsewhere);
    const { AutoAcceptSharedAttachments, DefaultRouteTableAssociation } = gateway.Options ?? {};
    if (AutoAcceptSharedAttachments !== "enable") return pass;
    const routed = DefaultRouteTableAssociation === "enable" ? ", and routes them at once" : "";
    return fail(`it accepts every attachment of the accounts that it is shared with${routed}`, {
      AutoAcceptSharedAttachments,
      DefaultRouteTableAssociation,
    });
  },
});
