import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";

// Those that customers make and attach; AWS services keep the others and attach them when they need them.
const OF_CUSTOMERS = new Set(["interface", "efa", "efa-only", "trunk"]);

export default defineRule({
  id: "ec2-network-interface-unused",
  title: "Network interface is attached to nothing",
  severity: "low",
  why: "It holds an address of its subnet, and its security groups and Elastic IP, all of which cannot be given up while it stands.",
  fix: {
    text: "Attach it to the server that it was made for, or delete it.",
    cli: "aws ec2 delete-network-interface --network-interface-id <eni-id>",
  },
  references: {
    wellArchitected: ["COST04-BP03"],
    docs: ["https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-eni.html"],
  },
  examples: {
    pass: "The interface is attached to an instance.",
    fail: "The interface was kept when its instance was terminated.",
  },
  subject: networkInterface.with(),
  check: ({ Status, Attachment, InterfaceType = "interface", SubnetId, Description, Association, ...one }) => {
    if (Status !== "available" || Attachment) return pass;
    if (one.RequesterManaged || one.Operator?.Managed || !OF_CUSTOMERS.has(InterfaceType))
      return skip("an AWS service manages it");
    const what = Description ? ` ("${Description}")` : "";
    const address = Association?.PublicIp ? `, and holds the public address ${Association.PublicIp}` : "";
    return fail(`it stands in ${SubnetId}${what} attached to nothing${address}`, {
      Status,
      InterfaceType,
      SubnetId,
      PublicIp: Association?.PublicIp,
    });
  },
});
