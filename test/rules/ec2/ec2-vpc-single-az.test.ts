import rule from "../../../rules/ec2/ec2-vpc-single-az.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const used = [{ NetworkInterfaceId: "eni-1", SubnetId: "subnet-0", VpcId: "vpc-1" }];
const among = (zones: (string | object)[], interfaces: readonly object[] = used): Given => [
  [subnet, zones.map((zone, i) => ({ SubnetId: `subnet-${i}`, VpcId: "vpc-1", ...placed(zone) }))],
  [networkInterface, interfaces],
];
const placed = (zone: string | object) => (typeof zone === "string" ? { AvailabilityZone: zone } : zone);
const outpost = { AvailabilityZone: "eu-west-1b", OutpostArn: "arn:aws:outposts:eu-west-1:111122223333:outpost/op-1" };

verdicts(rule, {
  passes: {
    "two zones": { subject, given: among(["eu-west-1a", "eu-west-1b"]) },
    "two zones, interfaces unread": { subject, given: among(["eu-west-1a", "eu-west-1c"], UNLISTED) },
  },
  fails: {
    "two subnets in one zone": {
      subject,
      given: among(["eu-west-1a", "eu-west-1a"]),
      message: "all of its subnets are in eu-west-1a",
      evidence: { SubnetId: ["subnet-0", "subnet-1"] },
    },
    "the other subnet is in a Local Zone": { subject, given: among(["eu-west-1a", "eu-west-1-lon-1a"]) },
    "the other subnet is on an Outpost": { subject, given: among(["eu-west-1a", outpost]) },
  },
  skips: {
    "nothing uses it": { subject, given: among(["eu-west-1a"], []), message: /holds no network interface/ },
    "no subnets": { subject, given: among([]) },
    "Wavelength only": { subject, given: among(["eu-west-1-wl1-man-wlz-1"]) },
    "a VPC that another account shares": { subject: { ...subject, OwnerId: "999999999999" }, given: among([]) },
  },
  unknowns: {
    "interfaces could not be listed": { subject, given: among(["eu-west-1b"], UNLISTED), message: /denied/ },
    "subnets could not be listed": { subject, given: [[subnet, UNLISTED]] },
  },
});
