import rule from "../../../rules/redshift/redshift-cluster-plaintext-allowed.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const ssl = (ParameterValue: string, group: object = {}) => ({
  ...cluster,
  ClusterParameterGroups: [{ ...cluster.ClusterParameterGroups[0], ...group }],
  parameters: [{ ParameterName: "require_ssl", ParameterValue }],
});
const waiting = {
  ParameterApplyStatus: "pending-reboot",
  ClusterParameterStatusList: [{ ParameterName: "require_ssl", ParameterApplyStatus: "pending-reboot" }],
};
const waitingForAnother = {
  ParameterApplyStatus: "pending-reboot",
  ClusterParameterStatusList: [
    { ParameterName: "require_ssl", ParameterApplyStatus: "in-sync" },
    { ParameterName: "wlm_json_configuration", ParameterApplyStatus: "pending-reboot" },
  ],
};

verdicts(rule, {
  passes: {
    required: { subject: ssl("true") },
    "required in capitals": { subject: ssl("TRUE") },
    "required, while another parameter waits for a reboot": { subject: ssl("true", waitingForAnother) },
  },
  fails: {
    "not required": {
      subject: ssl("false"),
      message: "require_ssl is false in strict",
      evidence: { ParameterGroupName: "strict", require_ssl: "false" },
    },
    "not in force before a reboot": { subject: ssl("true", waiting), message: /not in force yet \(pending-reboot\)/ },
    "the group was changed, and the cluster not": { subject: ssl("true", { ParameterApplyStatus: "pending-reboot" }) },
  },
  unknowns: {
    "reading the group is denied": { subject: denied({ ...cluster }, "parameters") },
    "the group does not list it": { subject: { ...cluster, parameters: [] }, message: /strict lists no require_ssl/ },
  },
});
