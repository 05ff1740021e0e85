import rule from "../../../rules/redshift/redshift-cluster-default-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { "a name of its own": { subject: cluster } },
  fails: { awsuser: { subject: { ...cluster, MasterUsername: "awsuser" }, evidence: { MasterUsername: "awsuser" } } },
});
