import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkAcl } from "../../src/services/ec2/network-acl.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";

export default defineRule({
  id: "ec2-network-acl-unused",
  title: "Network ACL is used by no subnet",
  severity: "low",
  why: "It protects nothing, while whoever reads it may believe that it does, and it may be taken up again with rules that nobody has looked at since.",
  fix: {
    text: "Give it to the subnets that it was made for, or delete it.",
    cli: "aws ec2 delete-network-acl --network-acl-id <acl-id>",
  },
  references: {
    fsbp: ["EC2.16"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-16",
    ],
  },
  examples: {
    pass: "The list is associated with two subnets.",
    fail: "The list was made by hand and is associated with no subnet.",
  },
  subject: networkAcl.with(),
  check: (acl) => {
    const elsewhere = ownedElsewhere(acl);
    if (elsewhere) return skip(elsewhere);
    if ((acl.Associations ?? []).length > 0) return pass;
    if (acl.IsDefault) return skip("every VPC has its default list");
    return fail(`no subnet of ${acl.VpcId} uses it`, { VpcId: acl.VpcId, entries: acl.Entries?.length ?? 0 });
  },
});
