import { daysSince, dayOf } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { natGateway } from "../../src/services/ec2/nat-gateway.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";

export default defineRule({
  id: "ec2-nat-gateway-unused",
  title: "No route leads to the NAT gateway",
  severity: "low",
  why: "It is paid for by the hour, with its addresses, and carries nothing.",
  fix: {
    text: "Route the private subnets of its zone to it, or delete it and release its addresses.",
    cli: "aws ec2 delete-nat-gateway --nat-gateway-id <nat-id>\naws ec2 release-address --allocation-id <eipalloc-id>",
  },
  references: {
    wellArchitected: ["COST04-BP03"],
    docs: ["https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-pricing.html"],
  },
  examples: {
    pass: "A route table sends 0.0.0.0/0 to the gateway.",
    fail: "No route of any table names the gateway.",
  },
  subject: natGateway.with(),
  context: { tables: routeTable.with() },
  check: ({ name, CreateTime, VpcId, NatGatewayAddresses = [] }, { tables, now }) => {
    const leads = tables.all().some(({ Routes = [] }) => Routes.some(({ NatGatewayId }) => NatGatewayId === name));
    if (leads) return pass;
    if (CreateTime && daysSince(CreateTime, now) < 1) return skip("it was made within the last day");
    const since = CreateTime ? `; it was made on ${dayOf(CreateTime)}` : "";
    return fail(`no route table sends anything to it${since}`, {
      VpcId,
      CreateTime,
      AllocationId: NatGatewayAddresses.flatMap(({ AllocationId }) => AllocationId ?? []),
    });
  },
});
