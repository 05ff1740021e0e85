import { contains } from "../../src/aws/cidr.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { destinations, prefixLists } from "../../src/services/ec2/prefix-lists.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";
import { blocksOfPeer, vpcPeeringConnection } from "../../src/services/ec2/vpc-peering-connection.ts";

export default defineRule({
  id: "ec2-route-table-peering-too-wide",
  title: "Route over a VPC peering leads to the whole of the other network",
  severity: "medium",
  why: "Every server here can call every server there: whoever breaks into one of the networks goes on into all of the other.",
  fix: {
    text: "Replace the route by ones to the subnets, or the servers, that are needed on the other side; do the same over there.",
    cli: `aws ec2 create-route --route-table-id <route-table-id> --destination-cidr-block <needed-subnet> --vpc-peering-connection-id <pcx-id>
aws ec2 delete-route --route-table-id <route-table-id> --destination-cidr-block <whole-network>`,
    terraform: `resource "aws_route" "<name>" {
  route_table_id            = aws_route_table.<name>.id
  destination_cidr_block    = "<needed-subnet>"
  vpc_peering_connection_id = aws_vpc_peering_connection.<name>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Route
  Properties:
    RouteTableId: <route-table-id>
    DestinationCidrBlock: <needed-subnet>
    VpcPeeringConnectionId: <pcx-id>`,
  },
  references: {
    cis: { "3.0": ["5.5"], "5.0": ["5.6"] },
    wellArchitected: ["SEC05-BP02"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html"],
  },
  examples: {
    pass: "The table sends 10.8.4.0/24, the subnet of the database, over the peering.",
    fail: "The table sends 10.8.0.0/16, all of the other VPC, over the peering.",
  },
  subject: routeTable.with(),
  context: { peerings: vpcPeeringConnection.with(), lists: prefixLists },
  check: (table, { peerings, lists }) => {
    const elsewhere = ownedElsewhere(table);
    if (elsewhere) return skip(elsewhere);
    const over = (table.Routes ?? []).filter((route) => route.VpcPeeringConnectionId && route.State !== "blackhole");
    if (over.length === 0) return skip("it sends nothing over a peering");
    const entriesOf = destinations(lists, table);
    const wide = over.flatMap((route) => {
      const { VpcPeeringConnectionId: id = "", DestinationPrefixListId: list } = route;
      const peering = peerings.get(id);
      const peer = peering && blocksOfPeer(peering, table.VpcId);
      if (!peer) return [];
      const block = route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock;
      const sent = block ? [block] : list ? entriesOf(list) : [];
      const whole = peer.blocks.filter((one) => sent.some((destination) => contains(destination, one)));
      const extent = whole.length === peer.blocks.length ? "all" : "a whole block";
      return whole.length > 0 ? [{ destination: block ?? list, via: id, VpcId: peer.VpcId, extent, whole }] : [];
    });
    if (wide.length === 0) return pass;
    const named = wide.map(
      ({ destination, via, VpcId, extent, whole }) =>
        `${destination} over ${via}: ${extent} of ${VpcId} (${whole.join(", ")})`,
    );
    return fail(`it sends ${named.join("; ")}`, { routes: wide });
  },
});
