import type { InstanceInformation } from "@aws-sdk/client-ssm";
import { kind } from "../../model/index.ts";
import { serverIdentity } from "./server.ts";
import { ssm } from "./service.ts";

/** Servers whose agent checks in with Systems Manager, or once did (see PingStatus). */
export const managedInstance = kind<InstanceInformation>()("AWS::SSM::ManagedInstanceInventory", {
  list: ssm("describeInstanceInformation", { pageSize: 50, value: (out) => out.InstanceInformationList }),
  identity: ({ InstanceId }, scope) => serverIdentity(InstanceId, scope),
});
