import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { eksNodegroup } from "../../src/services/eks/nodegroup.ts";

export default defineRule({
  id: "eks-nodegroup-in-public-subnet",
  title: "EKS node group has its nodes in a public subnet",
  severity: "medium",
  why: "Nodes with public addresses can be reached from the internet past every load balancer: one open port of a node, and its pods lie bare.",
  fix: {
    text: "Make a new node group in private subnets of two or more zones, drain the old nodes, and delete the old group: the subnets of a group cannot be changed. Load balancers stay in the public ones.",
    cli: "aws eks create-nodegroup --cluster-name <cluster> --nodegroup-name <new-group> --subnets <private-subnet-id> <private-subnet-id-in-another-zone> --node-role <role-arn>",
    terraform: `resource "aws_eks_node_group" "<name>" {
  # …
  subnet_ids = ["<private-subnet-id>", "<private-subnet-id-in-another-zone>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::EKS::Nodegroup
  Properties:
    Subnets: [<private-subnet-id>, <private-subnet-id-in-another-zone>]`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/eks/latest/userguide/network-reqs.html",
      "https://docs.aws.amazon.com/eks/latest/userguide/create-managed-node-group.html",
    ],
  },
  examples: {
    pass: "The route tables of its subnets lead to a NAT gateway.",
    fail: "The route table of one of its subnets leads to an internet gateway.",
  },
  subject: eksNodegroup.with(),
  context: { routing },
  check: ({ subnets = [] }, { routing }) => {
    const open = routing.publicSubnets(subnets);
    if (open.length === 0) return pass;
    const more = open.length > 1 ? ` (and ${open.length - 1} more of its subnets)` : "";
    return fail(`${open[0]!.text}${more}`, { publicSubnets: open.map(({ evidence }) => evidence) });
  },
});
