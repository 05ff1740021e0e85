import rule from "../../../rules/ec2/ec2-vpc-without-flow-logs.ts";
import { flowLog } from "../../../src/services/ec2/flow-log.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const subject = { VpcId: "vpc-1", OwnerId: "111122223333" };
const log = (ResourceId: string, more: object = {}) => ({
  FlowLogId: `fl-${ResourceId}`,
  ResourceId,
  FlowLogStatus: "ACTIVE",
  DeliverLogsStatus: "SUCCESS",
  TrafficType: "ALL",
  ...more,
});
const subnets = ["subnet-1", "subnet-2"].map((SubnetId) => ({ SubnetId, VpcId: "vpc-1" }));
const interfaces = [
  { NetworkInterfaceId: "eni-1", SubnetId: "subnet-1", VpcId: "vpc-1" },
  { NetworkInterfaceId: "eni-2", SubnetId: "subnet-2", VpcId: "vpc-1" },
];
const with_ = (logs: readonly object[], inside: readonly object[] = interfaces): Given => [
  [flowLog, logs],
  [subnet, subnets],
  [networkInterface, inside],
];

verdicts(rule, {
  passes: {
    "the VPC": { subject, given: with_([log("vpc-1")]) },
    "rejected traffic only": { subject, given: with_([log("vpc-1", { TrafficType: "REJECT" })]) },
    "just made, nothing delivered yet": { subject, given: with_([log("vpc-1", { DeliverLogsStatus: undefined })]) },
    "CloudWatch slows it down": {
      subject,
      given: with_([log("vpc-1", { DeliverLogsStatus: "FAILED", DeliverLogsErrorMessage: "Rate limited" })]),
    },
    "every subnet": { subject, given: with_([log("subnet-1"), log("subnet-2")], []) },
    "every interface, one by its subnet": { subject, given: with_([log("subnet-1"), log("eni-2")]) },
    "one log fails, another works": {
      subject,
      given: with_([log("vpc-1", { DeliverLogsStatus: "FAILED" }), log("vpc-1", { FlowLogId: "fl-2" })]),
    },
  },
  fails: {
    "no log": { subject, given: with_([log("vpc-2")]), message: "it has no flow log of its own" },
    "no log and nothing inside": { subject, given: with_([], []) },
    "accepted traffic only": {
      subject,
      given: with_([log("vpc-1", { TrafficType: "ACCEPT" })]),
      message: "fl-vpc-1 records accepted traffic only",
      evidence: { flowLogs: [{ TrafficType: "ACCEPT" }] },
    },
    "delivery fails": {
      subject,
      given: with_([log("vpc-1", { DeliverLogsStatus: "FAILED", DeliverLogsErrorMessage: "Access error" })]),
      message: "fl-vpc-1 cannot deliver: Access error",
    },
    "one subnet of two": {
      subject,
      given: with_([log("subnet-1")]),
      message: "only 1 of 2 subnets",
      evidence: { subnetsWithout: ["subnet-2"] },
    },
  },
  skips: {
    "a VPC that another account shares": { subject: { ...subject, OwnerId: "999999999999" }, given: with_([]) },
  },
  unknowns: {
    "flow logs could not be listed": { subject, given: with_(UNLISTED), message: /denied/ },
    "interfaces could not be listed": { subject, given: with_([log("subnet-1"), log("eni-2")], UNLISTED) },
  },
});
