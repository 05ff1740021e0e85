import rule from "../../../rules/rds/rds-instance-master-password-unmanaged.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member, replica } from "./samples.ts";

const secret = (SecretStatus: string) => ({
  MasterUserSecret: { SecretArn: "arn:aws:secretsmanager:…", SecretStatus },
});

verdicts(rule, {
  passes: {
    managed: { subject: { ...instance, ...secret("active") } },
    "being rotated": { subject: { ...instance, ...secret("rotating") } },
  },
  fails: {
    "set by hand": { subject: instance, message: /password of admin/ },
    "no longer rotated": { subject: { ...instance, ...secret("impaired") }, message: /cannot rotate/ },
  },
  skips: {
    "a member of a cluster": { subject: member },
    "a read replica": { subject: replica },
    "RDS Custom": { subject: { ...instance, Engine: "custom-sqlserver-ee" } },
    "Oracle with tenant databases": { subject: { ...instance, Engine: "oracle-ee-cdb", MultiTenant: true } },
    "not yet made": { subject: { ...instance, DBInstanceStatus: "creating" } },
  },
});
