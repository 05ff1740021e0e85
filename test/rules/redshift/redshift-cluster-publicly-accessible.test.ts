import rule from "../../../rules/redshift/redshift-cluster-publicly-accessible.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, creating, paused } from "./samples.ts";

const open = { PubliclyAccessible: true };

verdicts(rule, {
  passes: { "not public": { subject: cluster }, "paused and not public": { subject: paused } },
  fails: {
    public: {
      subject: { ...cluster, ...open },
      message: "sales.abc.eu-west-1.redshift.amazonaws.com resolves to a public address",
      evidence: { VpcSecurityGroupIds: ["sg-1"] },
    },
    "public once it is resumed": { subject: { ...paused, ...open } },
    "being made public": { subject: { ...creating, ...open }, message: /its name/ },
    "not for long": {
      subject: { ...cluster, ...open, PendingModifiedValues: { PubliclyAccessible: false } },
      message: /that it ends is ordered/,
    },
  },
});
