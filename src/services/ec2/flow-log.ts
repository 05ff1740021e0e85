import type { FlowLog } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Flow logs of VPCs, subnets, network interfaces and transit gateways (see ResourceId). */
export const flowLog = kind<FlowLog>()("AWS::EC2::FlowLog", {
  list: ec2("describeFlowLogs", { pageSize: EC2_PAGE, value: (out) => out.FlowLogs }),
  identity: (l, scope) => ({
    arn: ec2Arn(scope, "vpc-flow-log", l.FlowLogId),
    name: l.FlowLogId,
    tags: tagsOf(l.Tags),
  }),
});
