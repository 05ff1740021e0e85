import rule from "../../../rules/emr/emr-cluster-public-primary-node.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";

const cluster = {
  Id: "j-1",
  Name: "nightly",
  ClusterArn: "arn:aws:elasticmapreduce:eu-west-1:111122223333:cluster/j-1",
  InstanceCollectionType: "INSTANCE_GROUP",
  State: "WAITING",
  Ec2SubnetId: "subnet-a",
};
const node = (Ec2InstanceId: string, PublicIpAddress?: string) => ({
  Ec2InstanceId,
  PublicIpAddress,
  State: "RUNNING",
});

const servers = (PublicIp?: string): Given => [
  [instance, [{ InstanceId: "i-1", NetworkInterfaces: [{ Association: PublicIp ? { PublicIp } : undefined }] }]],
];

verdicts(rule, {
  passes: {
    "a private address, as EC2 says too": { subject: { ...cluster, primaryNodes: [node("i-1")] }, given: servers() },
    "a private address of a server that is gone": { subject: { ...cluster, primaryNodes: [node("i-1")] } },
    "an empty public address": { subject: { ...cluster, primaryNodes: [node("i-1", "")] } },
  },
  fails: {
    "a public address": {
      subject: { ...cluster, primaryNodes: [node("i-1", "52.16.40.7")] },
      message: "its primary node i-1 (52.16.40.7) can be addressed from the internet",
      evidence: { Name: "nightly", Ec2SubnetId: "subnet-a" },
      given: [[instance, UNLISTED]],
    },
    "an Elastic IP that was put on it later": {
      subject: { ...cluster, primaryNodes: [node("i-1")] },
      given: servers("52.16.40.9"),
      message: /i-1 \(52\.16\.40\.9\)/,
    },
    "two of three primary nodes": {
      subject: { ...cluster, primaryNodes: [node("i-1", "52.16.40.7"), node("i-2"), node("i-3", "52.16.40.8")] },
      message: /primary nodes i-1 \(52\.16\.40\.7\), i-3 \(52\.16\.40\.8\)/,
    },
  },
  skips: { "no primary node yet": { subject: { ...cluster, primaryNodes: [] }, message: /no primary node/ } },
  unknowns: {
    "servers that may not be listed": {
      subject: { ...cluster, primaryNodes: [node("i-1")] },
      given: [[instance, UNLISTED]],
    },
    "nodes that may not be listed": { subject: denied({ ...cluster }, "primaryNodes") },
  },
});
