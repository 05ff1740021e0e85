import rule from "../../../rules/macie/macie-automated-discovery-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { notOffered, refused, region } from "../account/region.ts";

const macie = (macieDiscovery: string, rest: object = {}) => ({
  ...region,
  macieSession: "ENABLED",
  macieAdministrator: undefined,
  macieDiscovery,
  ...rest,
});

verdicts(rule, {
  passes: { on: { subject: macie("ENABLED") } },
  fails: { off: { subject: macie("DISABLED"), message: /is off in eu-west-1/ } },
  skips: {
    "Macie is off": { subject: refused("macieSession", "Macie is not enabled.") },
    "not offered": { subject: notOffered("macieSession") },
    "another account administers it": { subject: macie("DISABLED", { macieAdministrator: "999988887777" }) },
  },
  unknowns: {
    "reading it is denied": { subject: denied(macie("ENABLED"), "macieDiscovery") },
    "the administrator is denied": { subject: denied(macie("DISABLED"), "macieAdministrator") },
  },
});
