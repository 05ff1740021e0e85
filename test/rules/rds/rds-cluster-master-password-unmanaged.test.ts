import rule from "../../../rules/rds/rds-cluster-master-password-unmanaged.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz, serverlessV1 } from "./samples.ts";

const secret = (SecretStatus: string) => ({
  MasterUserSecret: { SecretArn: "arn:aws:secretsmanager:…", SecretStatus },
});

verdicts(rule, {
  passes: { managed: { subject: { ...cluster, ...secret("active") } } },
  fails: {
    "set by hand": { subject: cluster, evidence: { MasterUsername: "admin" } },
    "set by hand in a Multi-AZ cluster": { subject: multiAz },
    "no longer rotated": { subject: { ...cluster, ...secret("impaired") } },
  },
  skips: {
    "Serverless v1": { subject: serverlessV1 },
    "a global database": { subject: { ...cluster, GlobalClusterIdentifier: "world" }, message: /world/ },
    "a replica in another region": {
      subject: { ...cluster, ReplicationSourceIdentifier: "arn:aws:rds:us-east-1:111122223333:cluster:main" },
    },
    "created express": { subject: { ...cluster, VPCNetworkingEnabled: false } },
    "not yet made": { subject: { ...cluster, Status: "creating" } },
  },
});
