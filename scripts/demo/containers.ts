import type { ECR, Repository } from "@aws-sdk/client-ecr";
import type { ECS } from "@aws-sdk/client-ecs";
import type { EKS } from "@aws-sdk/client-eks";
import type { EventBridge } from "@aws-sdk/client-eventbridge";
import type { Scheduler } from "@aws-sdk/client-scheduler";
import type { SFN } from "@aws-sdk/client-sfn";
import { APP_A, APP_B } from "./network.ts";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME } from "./world.ts";

/** All of the shop's tasks run on Fargate. */
export const ecsCapacity = answers<ECS>("ecs", {
  describeCapacityProviders: () => ({ capacityProviders: [] }),
  listContainerInstances: () => ({ containerInstanceArns: [] }),
  describeContainerInstances: () => ({ containerInstances: [] }),
});

const repository = (name: string, also: Partial<Repository>): Repository => ({
  repositoryArn: arn("ecr", `repository/${name}`),
  registryId: ACCOUNT,
  repositoryName: name,
  repositoryUri: `${ACCOUNT}.dkr.ecr.${HOME}.amazonaws.com/${name}`,
  createdAt: daysAgo(600),
  ...also,
});
const LIFECYCLE = JSON.stringify({ rules: [{ rulePriority: 1, action: { type: "expire" } }] });

/** The web's images are kept well; the mailer's have been left alone for long. */
export const ecr = answers<ECR>("ecr", {
  describeRepositories: (_, region) => ({
    repositories: atHome(region, [
      repository("web", { imageTagMutability: "IMMUTABLE", imageScanningConfiguration: { scanOnPush: true } }),
      repository("mailer", { imageTagMutability: "MUTABLE", imageScanningConfiguration: { scanOnPush: false } }),
    ]),
  }),
  getRegistryScanningConfiguration: () => ({
    registryId: ACCOUNT,
    scanningConfiguration: { scanType: "BASIC", rules: [] },
  }),
  getRepositoryPolicy: () => notConfigured("RepositoryPolicyNotFoundException"),
  getLifecyclePolicy: ({ repositoryName }) =>
    repositoryName === "web" ? { lifecyclePolicyText: LIFECYCLE } : notConfigured("LifecyclePolicyNotFoundException"),
  listTagsForResource: () => ({ tags: [] }),
  describePullThroughCacheRules: () => ({ pullThroughCacheRules: [] }),
  describeImages: ({ repositoryName }) => ({ imageDetails: [{ repositoryName }] }),
  describeImageScanFindings: ({ repositoryName }) => ({
    imageScanStatus: { status: "COMPLETE" },
    imageScanFindings: {
      imageScanCompletedAt: daysAgo(3),
      findingSeverityCounts: repositoryName === "web" ? { LOW: 4 } : { CRITICAL: 2, HIGH: 9 },
    },
  }),
});

/** The recommendations run on Kubernetes. */
export const eks = answers<EKS>("eks", {
  listClusters: (_, region) => ({ clusters: atHome(region, ["recommendations"]) }),
  describeCluster: ({ name }) => ({
    cluster: {
      name,
      arn: arn("eks", `cluster/${name}`),
      status: "ACTIVE",
      version: "1.32",
      resourcesVpcConfig: { endpointPublicAccess: true, endpointPrivateAccess: true, publicAccessCidrs: ["0.0.0.0/0"] },
      logging: { clusterLogging: [{ types: ["api", "audit"], enabled: true }] },
      tags: { team: "data" },
    },
  }),
  listNodegroups: () => ({ nodegroups: ["general"] }),
  describeNodegroup: ({ clusterName, nodegroupName }) => ({
    nodegroup: {
      clusterName,
      nodegroupName,
      nodegroupArn: arn("eks", `nodegroup/${clusterName}/${nodegroupName}/7ac2b1d0`),
      status: "ACTIVE",
      version: "1.32",
      amiType: "AL2023_x86_64_STANDARD",
      subnets: [APP_A, APP_B],
      tags: {},
    },
  }),
});

const task = (FunctionName: string, also: object = {}) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Parameters: { FunctionName, "Payload.$": "$" },
  ...also,
});

/** Returns go back through a function that was since renamed. */
export const stepFunctions = answers<SFN>("stepfunctions", {
  listStateMachines: (_, region) => ({
    stateMachines: atHome(region, [
      {
        name: "returns",
        stateMachineArn: arn("states", "stateMachine:returns"),
        type: "STANDARD",
        creationDate: daysAgo(400),
      },
    ]),
  }),
  describeStateMachine: ({ stateMachineArn }) => ({
    stateMachineArn,
    name: "returns",
    status: "ACTIVE",
    type: "STANDARD",
    roleArn: `arn:aws:iam::${ACCOUNT}:role/returns`,
    creationDate: daysAgo(400),
    loggingConfiguration: { level: "OFF", includeExecutionData: false },
    definition: JSON.stringify({
      StartAt: "Resize",
      States: {
        Resize: task("thumbnails", { Next: "Refund" }),
        Refund: task("refund", { End: true }),
      },
    }),
  }),
  listTagsForResource: () => ({ tags: [] }),
});

const BUS = arn("events", "event-bus/orders");

export const events = answers<EventBridge>("events", {
  listEventBuses: (_, region) => ({
    EventBuses: atHome(region, [
      { Name: "default", Arn: arn("events", "event-bus/default") },
      {
        Name: "orders",
        Arn: BUS,
        Policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [{ Sid: "partners", Effect: "Allow", Principal: "*", Action: "events:PutEvents", Resource: BUS }],
        }),
      },
    ]),
  }),
  listRules: ({ EventBusName }) => ({
    Rules:
      EventBusName === "default"
        ? [{ Name: "nightly", Arn: arn("events", "rule/nightly"), State: "ENABLED", EventBusName }]
        : [],
  }),
  listTargetsByRule: () => ({ Targets: [{ Id: "1", Arn: arn("lambda", "function:old-nightly-report") }] }),
  listTagsForResource: () => ({ Tags: [] }),
});

export const scheduler = answers<Scheduler>("scheduler", {
  listSchedules: (_, region) => ({
    Schedules: atHome(region, [
      {
        Name: "nightly-report",
        GroupName: "default",
        Arn: arn("scheduler", "schedule/default/nightly-report"),
        State: "ENABLED",
        Target: { Arn: arn("lambda", "function:nightly-report") },
      },
    ]),
  }),
});
