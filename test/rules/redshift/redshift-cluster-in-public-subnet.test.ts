import rule from "../../../rules/redshift/redshift-cluster-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { redshiftSubnetGroup } from "../../../src/services/redshift/cluster-subnet-group.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { inZone, vpc } from "../rds/samples.ts";
import { cluster } from "./samples.ts";

const group = (...Subnets: object[]): Given => [
  ...vpc,
  [redshiftSubnetGroup, [{ ClusterSubnetGroupName: "data", VpcId: "vpc-1", Subnets }]],
];
const privateA = inZone("subnet-private", "eu-west-1a");
const single = { ...cluster, MultiAZ: "Disabled", MultiAZSecondary: undefined };

verdicts(rule, {
  passes: { "all its subnets are private": { subject: cluster, given: group(privateA) } },
  fails: {
    "a public subnet in its zone": {
      subject: single,
      given: group(privateA, inZone("subnet-public", "eu-west-1a")),
      message: /subnet group data subnet-public.*rtb-9.*0\.0\.0\.0\/0.*igw-1[^;]*$/,
      evidence: { ClusterSubnetGroupName: "data", publicSubnets: [{ SubnetId: "subnet-public" }] },
      severity: "high",
    },
    "a public subnet in the second zone": {
      subject: cluster,
      given: group(privateA, inZone("subnet-public", "eu-west-1b")),
      severity: "high",
    },
    "a public subnet where it does not run today": {
      subject: single,
      given: group(privateA, inZone("subnet-public", "eu-west-1b")),
      message: /runs in eu-west-1a, but may be moved there/,
      severity: "medium",
    },
    "a cluster that has no zone yet": {
      subject: { ...single, AvailabilityZone: undefined },
      given: group(inZone("subnet-public", "eu-west-1b")),
      severity: "high",
    },
  },
  skips: {
    "outside a VPC": { subject: { ...cluster, ClusterSubnetGroupName: undefined }, given: vpc },
    "its group is gone": { subject: cluster, given: vpc, message: /data is gone/ },
  },
  unknowns: {
    "groups unread": { subject: cluster, given: [...vpc, [redshiftSubnetGroup, UNLISTED]] },
    "a subnet that cannot be seen": { subject: cluster, given: group(inZone("subnet-gone", "eu-west-1a")) },
    "route tables unread": { subject: cluster, given: [vpc[0]!, group(privateA).at(-1)!, [routeTable, UNLISTED]] },
  },
});
