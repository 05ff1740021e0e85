import rule from "../../../rules/emr/emr-cluster-public-primary-node.ts";
import { denied, verdicts } from "../../verdicts.ts";

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

verdicts(rule, {
  passes: {
    "a private address": { subject: { ...cluster, primaryNodes: [node("i-1")] } },
    "an empty public address": { subject: { ...cluster, primaryNodes: [node("i-1", "")] } },
  },
  fails: {
    "a public address": {
      subject: { ...cluster, primaryNodes: [node("i-1", "52.16.40.7")] },
      message: "its primary node i-1 (52.16.40.7) can be addressed from the internet",
      evidence: { Name: "nightly", Ec2SubnetId: "subnet-a" },
    },
    "two of three primary nodes": {
      subject: { ...cluster, primaryNodes: [node("i-1", "52.16.40.7"), node("i-2"), node("i-3", "52.16.40.8")] },
      message: /primary nodes i-1 \(52\.16\.40\.7\), i-3 \(52\.16\.40\.8\)/,
    },
  },
  skips: { "no primary node yet": { subject: { ...cluster, primaryNodes: [] }, message: /no primary node/ } },
  unknowns: { "nodes that may not be listed": { subject: denied({ ...cluster }, "primaryNodes") } },
});
