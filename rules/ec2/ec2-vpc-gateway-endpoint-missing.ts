import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { natGateway } from "../../src/services/ec2/nat-gateway.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";
import { endpointsFor, vpcEndpoint } from "../../src/services/ec2/vpc-endpoint.ts";
import { vpc } from "../../src/services/ec2/vpc.ts";

const NAMES: Readonly<Record<string, string>> = { s3: "S3", dynamodb: "DynamoDB" };

export default defineRule({
  id: "ec2-vpc-gateway-endpoint-missing",
  title: "VPC sends traffic for S3 or DynamoDB through its NAT gateway",
  severity: "low",
  why: "Every gigabyte to and from S3 and DynamoDB is paid for at the NAT gateway, though a gateway endpoint carries it for nothing.",
  fix: {
    text: "Make gateway endpoints for S3 and DynamoDB and add them to every route table that leads to a NAT gateway.",
    cli: "aws ec2 create-vpc-endpoint --vpc-id <vpc-id> --vpc-endpoint-type Gateway --service-name com.amazonaws.<region>.s3 --route-table-ids <route-table-id>",
    terraform: `resource "aws_vpc_endpoint" "<name>" {
  vpc_id            = aws_vpc.<name>.id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.<region>.s3"
  route_table_ids   = [aws_route_table.<private>.id]
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: <vpc-id>
    VpcEndpointType: Gateway
    ServiceName: com.amazonaws.<region>.s3
    RouteTableIds: [<route-table-id>]`,
  },
  references: {
    wellArchitected: ["COST08-BP03"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html"],
  },
  examples: {
    pass: "Gateway endpoints for S3 and DynamoDB are in every route table that leads to the NAT gateway.",
    fail: "A private route table leads to the NAT gateway, and there is no gateway endpoint for S3 in it.",
  },
  subject: vpc.with(),
  context: { endpoints: vpcEndpoint.with(), gateways: natGateway.with(), tables: routeTable.with() },
  options: z.object({
    services: z
      ._default(z.array(z.enum(["s3", "dynamodb"])), ["s3", "dynamodb"])
      .check(z.describe("The services that must have a gateway endpoint: s3, dynamodb")),
  }),
  check: (network, { endpoints, gateways, tables, options }) => {
    const elsewhere = ownedElsewhere(network);
    if (elsewhere) return skip(elsewhere);
    const isPaid = (id: string | undefined) => id !== undefined && gateways.get(id)?.ConnectivityType !== "private";
    const leading = tables
      .where("VpcId", network.name)
      .filter(({ Routes = [] }) => Routes.some((route) => route.State !== "blackhole" && isPaid(route.NatGatewayId)))
      .map(({ name }) => name);
    if (leading.length === 0) return skip("none of its route tables leads to a NAT gateway");
    const without = options.services.map((service) => {
      const inTables = endpointsFor(endpoints, network, "Gateway", service).flatMap(
        ({ RouteTableIds = [] }) => RouteTableIds,
      );
      // With private DNS all of the VPC goes through an interface endpoint, which costs less than the NAT gateway.
      const byName = endpointsFor(endpoints, network, "Interface", service).some((one) => one.PrivateDnsEnabled);
      return { service, tables: byName ? [] : leading.filter((id) => !inTables.includes(id)) };
    });
    const missing = without.filter(({ tables }) => tables.length > 0);
    if (missing.length === 0) return pass;
    const named = missing.map(({ service, tables }) => `${NAMES[service]} (${tables.join(", ")})`);
    return fail(`route tables lead to a NAT gateway without a gateway endpoint for ${named.join(" and ")}`, {
      missing,
    });
  },
});
