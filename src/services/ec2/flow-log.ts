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

/** Whether a flow log does record what was rejected, and in which words it does not. */
export interface FlowLogState {
  readonly records: boolean;
  readonly text: string;
  readonly evidence: Pick<FlowLog, "FlowLogId" | "TrafficType" | "FlowLogStatus" | "DeliverLogsStatus"> & {
    readonly DeliverLogsErrorMessage?: string;
  };
}

// CloudWatch Logs takes the records more slowly than they come; most still arrive.
const RATE_LIMITED = "Rate limited";

/** A log of ALL or REJECT traffic that is active and whose delivery does not fail. */
export function stateOf(log: FlowLog): FlowLogState {
  const { FlowLogId, TrafficType, FlowLogStatus, DeliverLogsStatus, DeliverLogsErrorMessage: error } = log;
  const defect =
    FlowLogStatus !== "ACTIVE"
      ? `is ${FlowLogStatus ?? "not active"}`
      : TrafficType === "ACCEPT"
        ? "records accepted traffic only"
        : DeliverLogsStatus === "FAILED" && error !== RATE_LIMITED
          ? `cannot deliver: ${error ?? "AWS names no reason"}`
          : undefined;
  return {
    records: defect === undefined,
    text: `${FlowLogId} ${defect ?? "records"}`,
    evidence: {
      FlowLogId,
      TrafficType,
      FlowLogStatus,
      DeliverLogsStatus,
      ...(error !== undefined && { DeliverLogsErrorMessage: error }),
    },
  };
}
