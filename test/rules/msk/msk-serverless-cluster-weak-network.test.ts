import rule from "../../../rules/msk/msk-serverless-cluster-weak-network.ts";
import { routeTable } from "../../../src/services/ec2/route-table.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { vpc } from "../rds/samples.ts";

const within = (...SubnetIds: string[]) => ({
  ...{ ClusterArn: "arn:aws:kafka:eu-west-1:111122223333:cluster/small/0a-s1", ClusterName: "small", State: "ACTIVE" },
  Serverless: { VpcConfigs: [{ SubnetIds, SecurityGroupIds: ["sg-1"] }] },
});
const zones: Given = [
  ...vpc,
  [
    subnet,
    ["a", "b", "a2"].map((zone) => ({
      ...{
        SubnetId: `subnet-${zone}`,
        VpcId: "vpc-1",
        CidrBlock: "10.0.9.0/24",
        AvailabilityZone: `eu-west-1${zone[0]}`,
      },
    })),
  ],
];

verdicts(rule, {
  passes: { "two private subnets in two zones": { subject: within("subnet-a", "subnet-b"), given: zones } },
  fails: {
    "one is public": { subject: within("subnet-a", "subnet-public"), given: zones, message: /subnet-public/ },
    "both in one zone": { subject: within("subnet-a", "subnet-a2"), given: zones, message: /lie in one zone/ },
  },
  unknowns: {
    "a subnet that cannot be seen": { subject: within("subnet-a", "subnet-gone"), given: zones },
    "route tables unread": { subject: within("subnet-a", "subnet-b"), given: [zones[2]!, [routeTable, UNLISTED]] },
  },
});
