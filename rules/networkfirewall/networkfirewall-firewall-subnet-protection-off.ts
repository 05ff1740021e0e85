import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkFirewallFirewall } from "../../src/services/networkfirewall/firewall.ts";

export default defineRule({
  id: "networkfirewall-firewall-subnet-protection-off",
  title: "Network Firewall's subnets can be changed by a single call",
  severity: "medium",
  why: "Taking a subnet away removes the firewall's endpoint there, and the routes of a whole zone lead into nothing, or past the firewall.",
  fix: {
    text: "Turn on the protection of its subnets; for a firewall at a transit gateway, of its zones. Turn it off only while you change them.",
    cli: `aws network-firewall update-subnet-change-protection --firewall-name <firewall> --subnet-change-protection
# at a transit gateway:
aws network-firewall update-availability-zone-change-protection --firewall-name <firewall> --availability-zone-change-protection`,
    terraform: `resource "aws_networkfirewall_firewall" "<name>" {
  # …
  subnet_change_protection = true
}`,
    cloudformation: `<Name>:
  Type: AWS::NetworkFirewall::Firewall
  Properties:
    SubnetChangeProtection: true`,
  },
  references: {
    fsbp: ["NetworkFirewall.10"],
    wellArchitected: ["REL08-BP05"],
    docs: [
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-updating.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-10",
    ],
  },
  concerns: {
    cloudformation: "SubnetChangeProtection",
    terraform: ["aws_networkfirewall_firewall.subnet_change_protection"],
  },
  examples: { pass: "The protection of its subnets is on.", fail: "The protection of its subnets is off." },
  subject: networkFirewallFirewall.with("settings"),
  check: ({ settings }) => {
    // A firewall at a transit gateway has zones in place of subnets.
    const [setting, words] = settings.TransitGatewayId
      ? (["AvailabilityZoneChangeProtection", "zones"] as const)
      : (["SubnetChangeProtection", "subnets"] as const);
    if (settings[setting]) return pass;
    if (settings.Status === "DELETING") return skip("it is being deleted");
    return fail(`the protection of its ${words} against changes is off`, { [setting]: settings[setting] ?? "not set" });
  },
});
