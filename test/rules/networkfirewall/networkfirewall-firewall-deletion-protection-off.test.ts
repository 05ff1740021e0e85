import rule from "../../../rules/networkfirewall/networkfirewall-firewall-deletion-protection-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { firewall, firewallWith } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: firewallWith({ DeleteProtection: true }) } },
  fails: {
    off: { subject: firewallWith({ DeleteProtection: false }), evidence: { DeleteProtection: false } },
    "not set": { subject: firewallWith({}) },
  },
  skips: { "being deleted": { subject: firewallWith({ DeleteProtection: false, Status: "DELETING" }) } },
  unknowns: { denied: { subject: denied({ ...firewall }, "settings") } },
});
