import rule from "../../../rules/rds/rds-instance-storage-scaling-off.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member, multiAz } from "./samples.ts";

const with100 = { ...instance, AllocatedStorage: 100, StorageType: "gp3" };

verdicts(rule, {
  passes: { "room to grow": { subject: { ...with100, MaxAllocatedStorage: 200 } } },
  fails: {
    "no maximum": { subject: with100, message: /stays at 100 GiB/ },
    "at its maximum": { subject: { ...with100, MaxAllocatedStorage: 100 }, message: /100 of 100 GiB/ },
  },
  skips: {
    "a member of Aurora": { subject: member },
    "a member of a Multi-AZ cluster": { subject: { ...with100, Engine: multiAz.Engine, DBClusterIdentifier: "shop" } },
    "RDS Custom": { subject: { ...with100, Engine: "custom-oracle-ee" } },
    "magnetic storage": { subject: { ...with100, StorageType: "standard" } },
    "not yet made": { subject: { ...with100, DBInstanceStatus: "creating" } },
  },
});
