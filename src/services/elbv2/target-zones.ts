import type { TargetDescription, TargetGroup } from "@aws-sdk/client-elastic-load-balancing-v2";
import { contains, parseCidr } from "../../aws/cidr.ts";
import { fact } from "../../model/index.ts";
import { instance } from "../ec2/instance.ts";
import { notListed } from "../ec2/prefix-lists.ts";
import { subnet } from "../ec2/subnet.ts";

/**
 * The zone that a target runs in: of an instance its own, of an address that of its subnet. Undefined for what lies in
 * no zone of the group's VPC. Elastic Load Balancing itself names the zone of addresses only.
 */
export const targetZones = fact(
  "targetZones",
  { instances: instance.with(), subnets: subnet.with() },
  ({ instances, subnets }, place) =>
    ({ TargetType, VpcId }: TargetGroup, { Id = "", AvailabilityZone }: TargetDescription): string | undefined => {
      if (AvailabilityZone !== undefined) return AvailabilityZone === "all" ? undefined : AvailabilityZone;
      if (TargetType === "instance") {
        const found = instances.get(Id);
        if (found === undefined) throw notListed(place, "DescribeInstances", `the instance ${Id}`);
        return found.Placement?.AvailabilityZone;
      }
      const address = TargetType === "ip" ? parseCidr(Id) : undefined;
      if (address === undefined || VpcId === undefined) return undefined;
      return subnets
        .where("VpcId", VpcId)
        .find(({ CidrBlock, Ipv6CidrBlockAssociationSet = [] }) =>
          [CidrBlock, ...Ipv6CidrBlockAssociationSet.map((one) => one.Ipv6CidrBlock)].some(
            (block) => block && contains(block, address),
          ),
        )?.AvailabilityZone;
    },
);
