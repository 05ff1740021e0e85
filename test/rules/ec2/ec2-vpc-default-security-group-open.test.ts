import rule from "../../../rules/ec2/ec2-vpc-default-security-group-open.ts";
import { all } from "../../aws/permissions.ts";
import { verdicts } from "../../verdicts.ts";

const group = { GroupId: "sg-1", GroupName: "default", VpcId: "vpc-1", OwnerId: "111122223333" };
const asMade = { ...group, IpPermissions: [all("sg-1")], IpPermissionsEgress: [all("0.0.0.0/0")] };

verdicts(rule, {
  passes: { "no rules": { subject: { ...group, IpPermissions: [], IpPermissionsEgress: [] } } },
  fails: {
    "as it was made": { subject: asMade, message: "the default group of vpc-1 has inbound and outbound rules" },
    "outbound only": {
      subject: { ...asMade, IpPermissions: [] },
      message: /has outbound rules$/,
      evidence: { VpcId: "vpc-1", IpPermissions: [] },
    },
    "inbound only": { subject: { ...asMade, IpPermissionsEgress: [] }, message: /has inbound rules$/ },
  },
  skips: {
    "another group": { subject: { ...asMade, GroupName: "web" } },
    "a default group of another account": { subject: { ...asMade, OwnerId: "999999999999" } },
  },
});
