import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";

// Those that customers make. The others belong to AWS services, some of which forward traffic for a living.
const OF_CUSTOMERS = new Set(["interface", "efa", "efa-only", "branch", "trunk"]);

export default defineRule({
  id: "ec2-network-interface-source-dest-check-off",
  title: "Network interface does not check source and destination",
  severity: "medium",
  why: "The server can send packets in others' names and take in those for others: whoever breaks into it can pass for its neighbours and carry traffic around the routes.",
  fix: {
    text: "Turn the check on. Only a server that forwards traffic by its trade, such as a NAT, a firewall or a router, needs it off; then a route leads to it. Suppress this finding for the standby of such a pair, to which no route leads yet.",
    cli: "aws ec2 modify-network-interface-attribute --network-interface-id <eni-id> --source-dest-check Value=true",
    terraform: `resource "aws_network_interface" "<name>" {
  # …
  source_dest_check = true
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::NetworkInterface
  Properties:
    SourceDestCheck: true`,
  },
  references: {
    fsbp: ["EC2.180"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/modify-network-interface-attributes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-180",
    ],
  },
  examples: {
    pass: "SourceDestCheck is on.",
    fail: "SourceDestCheck is off, though no route leads to the interface.",
  },
  subject: networkInterface.with(),
  context: { tables: routeTable.with() },
  check: ({ name, SourceDestCheck, InterfaceType = "interface", VpcId, Attachment, ...one }, { tables }) => {
    if (SourceDestCheck !== false) return pass;
    if (one.RequesterManaged || one.Operator?.Managed || !OF_CUSTOMERS.has(InterfaceType))
      return skip("an AWS service manages it");
    const inVpc = tables.where("VpcId", VpcId);
    const leading = inVpc.find(({ Routes = [] }) =>
      Routes.some(({ NetworkInterfaceId }) => NetworkInterfaceId === name),
    );
    // Every VPC has a main table; of another account's VPC at most the tables of shared subnets are to be seen.
    if (leading === undefined && (inVpc.length === 0 || inVpc.some(ownedElsewhere)))
      return skip("another account owns its VPC, whose routes are not all to be seen");
    if (leading) return skip(`it forwards traffic: ${leading.name} routes to it`);
    const of = Attachment?.InstanceId ? ` of ${Attachment.InstanceId}` : "";
    return fail(`the check${of} is off, and no route leads to it`, {
      SourceDestCheck,
      InterfaceType,
      InstanceId: Attachment?.InstanceId,
    });
  },
});
