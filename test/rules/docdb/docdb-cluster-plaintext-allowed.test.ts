import rule from "../../../rules/docdb/docdb-cluster-plaintext-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const tls = (ParameterValue: string | undefined) => ({
  ...cluster,
  parameters: [{ ParameterName: "tls", ParameterValue }],
});
const waiting = [
  { DBInstanceIdentifier: "shop-1", DBClusterParameterGroupStatus: "in-sync" },
  { DBInstanceIdentifier: "shop-2", DBClusterParameterGroupStatus: "pending-reboot" },
];

verdicts(rule, {
  passes: {
    "enabled, the default": { subject: tls("enabled") },
    "TLS 1.2 or later": { subject: tls("tls1.2+") },
    FIPS: { subject: tls("fips-140-3") },
    "no instances that could lag behind": { subject: { ...tls("enabled"), DBClusterMembers: [] } },
  },
  fails: {
    disabled: {
      subject: tls("disabled"),
      message: "tls is disabled in its parameter group shop",
      evidence: { DBClusterParameterGroup: "shop", tls: "disabled" },
    },
    "not set": { subject: tls(undefined) },
    "an instance has not taken the group on": {
      subject: { ...tls("enabled"), DBClusterMembers: waiting },
      message: /shop-2 must be rebooted/,
      evidence: { tls: "enabled", outOfSync: ["shop-2"] },
    },
  },
  unknowns: {
    "parameters unread": { subject: denied({ ...cluster }, "parameters") },
    "a group that lists no tls": { subject: { ...cluster, parameters: [] } },
  },
});
