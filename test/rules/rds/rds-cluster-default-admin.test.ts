import rule from "../../../rules/rds/rds-cluster-default-admin.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

const source = "arn:aws:rds:eu-west-2:111122223333:cluster:a";

verdicts(rule, {
  passes: { "a name of its own": { subject: { ...cluster, MasterUsername: "shop_owner" } } },
  fails: {
    admin: { subject: cluster, message: /called admin/ },
    "postgres, in whatever case": { subject: { ...cluster, MasterUsername: "Postgres" } },
  },
  skips: {
    "a replica": { subject: { ...cluster, ReplicationSourceIdentifier: source } },
    express: { subject: { ...cluster, VPCNetworkingEnabled: false } },
    "not told": { subject: { ...cluster, MasterUsername: undefined } },
  },
});
