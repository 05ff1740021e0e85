import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { worldEntries } from "../../src/services/ec2/acl-world.ts";
import { networkAcl } from "../../src/services/ec2/network-acl.ts";
import { networkInterface } from "../../src/services/ec2/network-interface.ts";
import { ownedElsewhere } from "../../src/services/ec2/owner.ts";

const PORTS = [
  { port: 22, name: "SSH" },
  { port: 3389, name: "RDP" },
];

export default defineRule({
  id: "ec2-network-acl-open-admin-ports",
  title: "Network ACL lets the whole internet to SSH or RDP",
  severity: "medium",
  why: "The network ACL is the second wall: where it lets everyone through, one careless security group is enough to open a server to everyone.",
  fix: {
    text: "Before the entry that allows all, deny ports 22 and 3389 from everywhere, or allow only what the subnets need and from where they need it. Remember the ports of answers, 1024-65535.",
    cli: "aws ec2 create-network-acl-entry --network-acl-id <acl-id> --ingress --rule-number 50 --protocol tcp --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action deny",
    terraform: `resource "aws_network_acl_rule" "no_ssh" {
  network_acl_id = aws_network_acl.<name>.id
  rule_number    = 50
  protocol       = "tcp"
  rule_action    = "deny"
  cidr_block     = "0.0.0.0/0"
  from_port      = 22
  to_port        = 22
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::NetworkAclEntry
  Properties:
    NetworkAclId: <acl-id>
    RuleNumber: 50
    Protocol: 6
    RuleAction: deny
    CidrBlock: 0.0.0.0/0
    PortRange:
      From: 22
      To: 22`,
  },
  references: {
    fsbp: ["EC2.21"],
    cis: { "3.0": ["5.1"], "5.0": ["5.2"] },
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21",
    ],
  },
  examples: {
    pass: "Rule 50 denies ports 22 and 3389 from everywhere before rule 100 allows the rest.",
    fail: "Rule 100 allows all traffic from 0.0.0.0/0 and no rule before it denies any.",
  },
  subject: networkAcl.with(),
  context: { interfaces: networkInterface.with() },
  check: (acl, { interfaces }) => {
    const elsewhere = ownedElsewhere(acl);
    if (elsewhere) return skip(elsewhere);
    const subnets = (acl.Associations ?? []).flatMap(({ SubnetId = [] }) => SubnetId);
    if (subnets.length === 0) return skip("no subnet uses it");
    const open = PORTS.map((one) => ({ ...one, entries: worldEntries(acl.Entries ?? [], one.port) })).filter(
      ({ entries }) => entries.length > 0,
    );
    if (open.length === 0) return pass;
    if (!subnets.some((id) => interfaces.has("SubnetId", id)))
      return skip("nothing is in its subnets: they hold no network interface");
    const entries = [...new Set(open.flatMap(({ entries }) => entries))];
    const rules = entries.map(
      ({ RuleNumber, CidrBlock, Ipv6CidrBlock }) => `rule ${RuleNumber} (${CidrBlock ?? Ipv6CidrBlock})`,
    );
    const ports = open.map(({ port, name }) => `${port} (${name})`).join(" and ");
    return fail(`${rules.join(", ")} ${rules.length === 1 ? "lets" : "let"} the world to port ${ports}`, {
      ports: open.map(({ port }) => port),
      Entries: entries,
      SubnetId: subnets,
    });
  },
});
