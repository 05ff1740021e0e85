import rule from "../../../rules/rds/rds-instance-minor-upgrades-off.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

const off = { AutoMinorVersionUpgrade: false };

verdicts(rule, {
  passes: { on: { subject: { ...instance, AutoMinorVersionUpgrade: true } } },
  fails: {
    off: { subject: { ...instance, ...off }, message: /postgres 16\.4/ },
    "an Aurora instance has the setting of its own": { subject: { ...member, ...off } },
  },
  skips: {
    "a member of a Multi-AZ cluster": { subject: { ...member, ...off, Engine: "mysql" }, message: /cluster shop/ },
    "RDS Custom": { subject: { ...instance, ...off, Engine: "custom-oracle-ee" } },
  },
});
