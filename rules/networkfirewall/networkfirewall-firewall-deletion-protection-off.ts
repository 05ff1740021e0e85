import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { networkFirewallFirewall } from "../../src/services/networkfirewall/firewall.ts";

export default defineRule({
  id: "networkfirewall-firewall-deletion-protection-off",
  title: "Network Firewall can be deleted by a single call",
  severity: "medium",
  why: "A slip in the console or in a template removes the firewall: traffic that is routed through it stops, or flows on unfiltered once routes are mended in haste.",
  fix: {
    text: "Turn on deletion protection.",
    cli: "aws network-firewall update-firewall-delete-protection --firewall-name <firewall> --delete-protection",
    terraform: `resource "aws_networkfirewall_firewall" "<name>" {
  # …
  delete_protection = true
}`,
    cloudformation: `<Name>:
  Type: AWS::NetworkFirewall::Firewall
  Properties:
    DeleteProtection: true`,
  },
  references: {
    fsbp: ["NetworkFirewall.9"],
    wellArchitected: ["REL08-BP05"],
    docs: [
      "https://docs.aws.amazon.com/network-firewall/latest/developerguide/firewall-updating.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/networkfirewall-controls.html#networkfirewall-9",
    ],
  },
  concerns: { cloudformation: "DeleteProtection", terraform: ["aws_networkfirewall_firewall.delete_protection"] },
  examples: { pass: "Deletion protection is on.", fail: "Deletion protection is off." },
  subject: networkFirewallFirewall.with("settings"),
  check: ({ settings: { DeleteProtection, Status } }) => {
    if (DeleteProtection) return pass;
    if (Status === "DELETING") return skip("it is being deleted");
    return fail("deletion protection is off", { DeleteProtection: DeleteProtection ?? "not set" });
  },
});
