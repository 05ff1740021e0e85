import rule from "../../../rules/msk/msk-cluster-storage-scaling-off.ts";
import { scalableTarget } from "../../../src/services/application-autoscaling/scalable-target.ts";
import { scalingPolicy } from "../../../src/services/application-autoscaling/scaling-policy.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { clusterArn, clusterOf, express } from "./samples.ts";

const of = { ResourceId: clusterArn, ScalableDimension: "kafka:broker-storage:VolumeSize", ServiceNamespace: "kafka" };
const target = (MaxCapacity: number, also: object = {}): Given[number] => [
  scalableTarget,
  [{ ...of, MaxCapacity, ...also }],
];
const policy: Given[number] = [scalingPolicy, [{ ...of, PolicyName: "grow", PolicyARN: "arn:aws:autoscaling:p" }]];

verdicts(rule, {
  passes: {
    "it may grow": { subject: clusterOf(), given: [target(2000), policy] },
    "it is tiered": { subject: clusterOf({ StorageMode: "TIERED" }) },
  },
  fails: {
    "nothing is set": { subject: clusterOf(), message: /500 GiB stay as they are/ },
    "it is at its end": { subject: clusterOf(), given: [target(500), policy], message: /to 500 GiB only/ },
    "no policy scales it": { subject: clusterOf(), given: [target(2000)], message: /no policy/ },
    "it is suspended": {
      subject: clusterOf(),
      given: [target(2000, { SuspendedState: { DynamicScalingOutSuspended: true } }), policy],
    },
  },
  skips: { "Express brokers": { subject: express() } },
  unknowns: {
    "targets unlisted": { subject: clusterOf(), given: [[scalableTarget, UNLISTED]] },
    "policies unlisted": { subject: clusterOf(), given: [target(2000), [scalingPolicy, UNLISTED]] },
  },
});
