import rule from "../../../rules/ec2/ec2-network-acl-unused.ts";
import { verdicts } from "../../verdicts.ts";

const acl = (also: object) => ({
  NetworkAclId: "acl-1",
  VpcId: "vpc-1",
  OwnerId: "111122223333",
  IsDefault: false,
  Associations: [],
  ...also,
});

verdicts(rule, {
  passes: { "of a subnet": { subject: acl({ Associations: [{ SubnetId: "subnet-1" }] }) } },
  fails: { "of none": { subject: acl({}), message: "no subnet of vpc-1 uses it", evidence: { VpcId: "vpc-1" } } },
  skips: {
    "the default one": { subject: acl({ IsDefault: true }) },
    "another account's": { subject: acl({ OwnerId: "999999999999" }) },
  },
});
