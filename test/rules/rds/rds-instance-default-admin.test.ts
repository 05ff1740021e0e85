import rule from "../../../rules/rds/rds-instance-default-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member, replica } from "./samples.ts";

verdicts(rule, {
  passes: { "a name of its own": { subject: { ...instance, MasterUsername: "shop_owner" } } },
  fails: {
    admin: { subject: instance, evidence: { MasterUsername: "admin" } },
    postgres: { subject: { ...instance, MasterUsername: "postgres" } },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "a replica": { subject: replica },
    "not told": { subject: { ...instance, MasterUsername: undefined } },
  },
});
