import type { Instance } from "@aws-sdk/client-ec2";
import type { Collection, Resource } from "../../model/index.ts";
import { instanceTargets } from "../ec2/targets.ts";

export interface PrimaryNode {
  readonly Ec2InstanceId?: string | undefined;
  readonly PublicIpAddress?: string | undefined;
}

/**
 * The nodes with a public IPv4 address. EMR tells the address of the launch, EC2 also one that was put on the server
 * later; EC2 is asked only where EMR tells none.
 */
export function publicNodes(
  nodes: readonly PrimaryNode[],
  instances: Collection<Resource<Instance>>,
): readonly PrimaryNode[] {
  const told = nodes.filter(({ PublicIpAddress }) => PublicIpAddress);
  const open = told.length > 0 ? told : nodes.flatMap((node) => addressed(node, instances));
  return open.map(({ Ec2InstanceId, PublicIpAddress }) => ({ Ec2InstanceId, PublicIpAddress }));
}

function addressed({ Ec2InstanceId }: PrimaryNode, instances: Collection<Resource<Instance>>): readonly PrimaryNode[] {
  const server = Ec2InstanceId === undefined ? undefined : instances.get(Ec2InstanceId);
  const addresses = server ? instanceTargets(server).flatMap(({ address }) => address[4] ?? []) : [];
  return addresses.slice(0, 1).map((PublicIpAddress) => ({ Ec2InstanceId, PublicIpAddress }));
}
