import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";
import { vpcEndpoint } from "../../src/services/ec2/vpc-endpoint.ts";

export default defineRule({
  id: "elbv2-gwlb-endpoint-unrouted",
  title: "No route leads to the endpoint of a Gateway Load Balancer",
  severity: "high",
  why: "The appliances behind it inspect nothing: traffic takes its old way past them, and everybody believes that it is looked at.",
  fix: {
    text: "Route what the appliances should see to the endpoint: from the subnets to protect for what leaves, and from the internet gateway's route table for what comes in. If it is not needed any more, delete it.",
    cli: "aws ec2 create-route --route-table-id <route-table-id> --destination-cidr-block 0.0.0.0/0 --vpc-endpoint-id <endpoint-id>",
    terraform: `resource "aws_route" "<name>" {
  route_table_id         = aws_route_table.<name>.id
  destination_cidr_block = "0.0.0.0/0"
  vpc_endpoint_id        = aws_vpc_endpoint.<name>.id
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Route
  Properties:
    RouteTableId: !Ref <RouteTable>
    DestinationCidrBlock: 0.0.0.0/0
    VpcEndpointId: !Ref <Endpoint>`,
  },
  references: {
    wellArchitected: ["SEC05-BP03"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/privatelink/create-gateway-load-balancer-endpoint-service.html",
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/getting-started.html",
    ],
  },
  examples: {
    pass: "The route table of the application subnets routes 0.0.0.0/0 to it.",
    fail: "No route table of its VPC names it.",
  },
  subject: vpcEndpoint.with(),
  context: { tables: routeTable.with() },
  check: (endpoint, { tables }) => {
    const { VpcEndpointType, State, VpcId, RequesterManaged, name, tags } = endpoint;
    if (VpcEndpointType !== "GatewayLoadBalancer") return skip("it is no endpoint of a Gateway Load Balancer");
    if (State?.toLowerCase() !== "available") return skip(`it is not in service (${State ?? "no state"})`);
    // AWS Network Firewall makes such endpoints too; its routes are the firewall's matter.
    if (RequesterManaged || "AWSNetworkFirewallManaged" in tags) return skip("an AWS service manages it");
    const near = tables.where("VpcId", VpcId);
    if (near.length === 0) return skip("its VPC belongs to another account, which has the routes");
    // Of another account's VPC only the tables of shared subnets are to be seen.
    const elsewhere = near.map(ownedElsewhere).find((one) => one !== undefined);
    if (elsewhere) return skip(`its VPC is not this account's: of a route table, ${elsewhere}`);
    const routes = near.flatMap(({ Routes = [], RouteTableId }) =>
      Routes.filter(({ GatewayId }) => GatewayId === name).map(({ State }) => ({ RouteTableId, State })),
    );
    if (routes.some((route) => route.State !== "blackhole")) return pass;
    return fail(`none of the ${near.length} route tables of ${VpcId} sends traffic to it`, {
      ...{ VpcId, ServiceName: endpoint.ServiceName, SubnetIds: endpoint.SubnetIds, routes },
      RouteTableIds: near.map(({ RouteTableId }) => RouteTableId),
    });
  },
});
