import rule from "../../../rules/efs/efs-mount-target-in-public-subnet.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";

const inSubnet = (SubnetId: string) => ({
  MountTargetId: "fsmt-1",
  FileSystemId: "fs-1",
  SubnetId,
  LifeCycleState: "available",
});
const giving = { SubnetId: "subnet-giving", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24", MapPublicIpOnLaunch: true };

verdicts(rule, {
  passes: { "a private subnet": { subject: inSubnet("subnet-private"), given: vpc } },
  fails: {
    "routed to the internet": {
      subject: inSubnet("subnet-public"),
      given: vpc,
      message: /rtb-9.*igw-1/,
      evidence: { FileSystemId: "fs-1", RouteTableId: "rtb-9" },
    },
    "public addresses at launch": {
      subject: inSubnet("subnet-giving"),
      given: [...vpc, [subnet, [giving]]],
      message: "its subnet subnet-giving gives instances public addresses at launch",
    },
  },
  unknowns: {
    "route tables unread": { subject: inSubnet("subnet-private"), given: [vpc[0]!, [routeTable, UNLISTED]] },
    "a subnet that cannot be seen": { subject: inSubnet("subnet-gone"), given: vpc },
  },
});
