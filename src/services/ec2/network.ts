import { fact } from "../../model/index.ts";
import { buildFirewall, type Firewall, firewallNeeds } from "./firewall.ts";
import { buildRouting, type Routing, routingNeeds } from "./routing.ts";

/** Which subnets are public, and what the world reaches through security groups. */
export type Network = Routing & Firewall;

/**
 * The one place that rules ask about a region's network:
 * `network.publicSubnets(ids)[0]?.text`, `network.worldOpening(groupIds, 5432)?.text`.
 * A rule that needs half of it takes the fact `routing` or `firewall`, which cost fewer calls and permissions.
 */
export const network = fact("network", { ...routingNeeds, ...firewallNeeds }, (collections, place): Network => ({
  ...buildRouting(collections, place),
  ...buildFirewall(collections, place),
}));
