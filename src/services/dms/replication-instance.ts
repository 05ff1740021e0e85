import type { ReplicationInstance } from "@aws-sdk/client-database-migration-service";
import { kind } from "../../model/index.ts";
import { dms, DMS_PAGE, isGoing, tagging } from "./service.ts";

/** The servers that run replication tasks, without those being deleted. */
export const dmsReplicationInstance = kind<ReplicationInstance>()("AWS::DMS::ReplicationInstance", {
  list: dms("describeReplicationInstances", {
    pageSize: DMS_PAGE,
    // Without the account at the Kerberos server.
    admit: ({ ReplicationInstances = [] }) => ({
      ReplicationInstances: ReplicationInstances.map(({ KerberosAuthenticationSettings: _, ...rest }) => rest),
    }),
    value: (out) => out.ReplicationInstances.filter((one) => !isGoing(one.ReplicationInstanceStatus)),
  }),
  identity: (i) => ({ arn: i.ReplicationInstanceArn, name: i.ReplicationInstanceIdentifier }),
  tags: "tagging",
  aspects: { tagging },
});
