import { targetOf } from "../../src/aws/route-target.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";
import { routeTable } from "../../src/services/ec2/route-table.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";

export default defineRule({
  id: "ec2-route-table-blackhole-route",
  title: "Route leads to something that is gone",
  severity: "high",
  why: "What is sent that way is dropped without a word: connections hang until they time out.",
  fix: {
    text: "Point the route to what has taken the place of its target, or delete it.",
    cli: "aws ec2 replace-route --route-table-id <route-table-id> --destination-cidr-block <destination> --nat-gateway-id <nat-id>\naws ec2 delete-route --route-table-id <route-table-id> --destination-cidr-block <destination>",
  },
  references: {
    wellArchitected: ["REL02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html",
    ],
  },
  examples: {
    pass: "Every route of the table is active.",
    fail: "The table sends 0.0.0.0/0 to a NAT gateway that was deleted.",
  },
  subject: routeTable.with(),
  context: { routing, subnets: subnet.with() },
  check: (table, { routing, subnets }) => {
    const elsewhere = ownedElsewhere(table);
    if (elsewhere) return skip(elsewhere);
    const { name, VpcId, Routes = [], Associations = [] } = table;
    const dead = Routes.filter(({ State }) => State === "blackhole");
    if (dead.length === 0) return pass;
    const routes = dead.map((route) => {
      const { kind, id } = targetOf(route);
      const destination =
        route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId ?? "";
      return { destination, target: id, kind };
    });
    const usesIt = () => subnets.where("VpcId", VpcId).some((one) => routing.subnet(one.name).routeTableId === name);
    const used = Associations.some(({ Main }) => !Main) || usesIt();
    const lost = routes.map(({ destination, target, kind }) => `${destination} to the ${kind} ${target}`);
    return fail(
      `it sends ${lost.join(" and ")}, where nothing takes it${used ? "" : "; no subnet uses the table"}`,
      { routes, subnets: Associations.flatMap(({ SubnetId = [] }) => SubnetId) },
      used ? {} : { severity: "low" },
    );
  },
});
