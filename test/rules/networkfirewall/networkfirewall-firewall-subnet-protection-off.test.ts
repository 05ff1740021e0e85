import rule from "../../../rules/networkfirewall/networkfirewall-firewall-subnet-protection-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { firewall, firewallWith } from "./samples.ts";

const atGateway = { TransitGatewayId: "tgw-1", SubnetChangeProtection: false };

verdicts(rule, {
  passes: {
    on: { subject: firewallWith({ SubnetChangeProtection: true }) },
    "at a transit gateway, its zones": {
      subject: firewallWith({ ...atGateway, AvailabilityZoneChangeProtection: true }),
    },
  },
  fails: {
    off: { subject: firewallWith({ SubnetChangeProtection: false }), message: /its subnets/ },
    "at a transit gateway": { subject: firewallWith(atGateway), message: /its zones/ },
  },
  skips: { "being deleted": { subject: firewallWith({ Status: "DELETING" }) } },
  unknowns: { denied: { subject: denied({ ...firewall }, "settings") } },
});
