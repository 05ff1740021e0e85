import rule from "../../../rules/rds/rds-cluster-replica-scaling-missing.ts";
import { scalableTarget } from "../../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../../src/services/application-autoscaling/scaling-policy.ts";
import { dbInstance } from "../../../src/services/rds/db-instance.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { cluster, memberIn, multiAz, serverlessV1 } from "./samples.ts";

const readers = { ResourceId: "cluster:shop", ScalableDimension: "rds:cluster:ReadReplicaCount" };
const target = (also: object = {}): Given[number] => [
  scalableTarget,
  [{ ...readers, ServiceNamespace: "rds", MinCapacity: 1, MaxCapacity: 4, ...also }],
];
const arn = "arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1:resource/rds/cluster:shop:policyName/readers";
const policy: Given[number] = [scalingPolicy, [{ ...readers, PolicyARN: arn, PolicyName: "readers" }]];
const instances = (DBInstanceClass = "db.r7g.large"): Given[number] => [
  dbInstance,
  [{ ...memberIn("shop-1"), DBInstanceClass }],
];

verdicts(rule, {
  passes: { "a target with a policy": { subject: cluster, given: [instances(), target(), policy] } },
  fails: {
    "no target": { subject: cluster, given: [instances()], message: "no reader is added by itself" },
    "the target of another cluster": { subject: cluster, given: [instances(), target({ ResourceId: "cluster:else" })] },
    "a target without a policy": { subject: cluster, given: [instances(), target()], message: /no scaling policy/ },
    "a target that cannot move": { subject: cluster, given: [instances(), target({ MaxCapacity: 1 }), policy] },
    "scaling out suspended": {
      subject: cluster,
      given: [instances(), target({ SuspendedState: { DynamicScalingOutSuspended: true } }), policy],
      message: /suspended/,
    },
  },
  skips: {
    "a Multi-AZ cluster": { subject: multiAz },
    "Serverless v1": { subject: serverlessV1 },
    "serverless instances": { subject: cluster, given: [instances("db.serverless")] },
    "not yet made": { subject: { ...cluster, Status: "creating" } },
  },
  unknowns: {
    "targets unlisted": { subject: cluster, given: [instances(), [scalableTarget, UNLISTED]] },
    "policies unlisted": { subject: cluster, given: [instances(), target(), [scalingPolicy, UNLISTED]] },
  },
});
