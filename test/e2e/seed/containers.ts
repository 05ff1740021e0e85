import { ECR } from "@aws-sdk/client-ecr";
import { type ContainerDefinition, ECS, type RegisterTaskDefinitionRequest } from "@aws-sdk/client-ecs";
import { EKS } from "@aws-sdk/client-eks";
import { EventBridge } from "@aws-sdk/client-eventbridge";
import { Lambda } from "@aws-sdk/client-lambda";
import { Scheduler } from "@aws-sdk/client-scheduler";
import { SFN } from "@aws-sdk/client-sfn";
import { ACCOUNT, functionArn } from "./blocks.ts";
import type { Network } from "./network.ts";
import type { Labels, Seeding } from "./seeding.ts";

const ROLE = `arn:aws:iam::${ACCOUNT}:role/app`;
const REGISTRY = `${ACCOUNT}.dkr.ecr.eu-west-1.amazonaws.com`;
/** Made up at run time, so that no scanner takes this file for a leak. */
const PASSWORD = ["Tr0ub4dor", "3-moto"].join("&");

/** Repositories, services, clusters and what calls what: a sound one and a careless one of each. */
export async function seedContainers(config: Seeding, network: Network, labels: Labels): Promise<void> {
  await seedImages(new ECR(config));
  await Promise.all([
    seedTasks(new ECS(config), network, labels),
    seedKubernetes(new EKS(config), network),
    seedCalls(config),
  ]);
}

async function seedImages(ecr: ECR): Promise<void> {
  const statement = (Principal: unknown) => ({ Sid: "pull", Effect: "Allow", Principal, Action: "ecr:BatchGetImage" });
  for (const name of ["sound", "careless"]) {
    const sound = name === "sound";
    const repositoryName = `${name}-images`;
    await ecr.createRepository({
      repositoryName,
      imageTagMutability: sound ? "IMMUTABLE" : "MUTABLE",
      imageScanningConfiguration: { scanOnPush: sound },
    });
    await ecr.setRepositoryPolicy({
      repositoryName,
      policyText: JSON.stringify({ Version: "2012-10-17", Statement: [statement(sound ? { AWS: ACCOUNT } : "*")] }),
    });
    await ecr.putImage({ repositoryName, imageTag: "1", imageManifest: manifest(name) });
    await ecr.startImageScan({ repositoryName, imageId: { imageTag: "1" } });
    if (sound)
      await ecr.putLifecyclePolicy({
        repositoryName,
        lifecyclePolicyText: JSON.stringify({
          rules: [
            {
              rulePriority: 1,
              selection: { tagStatus: "untagged", countType: "imageCountMoreThan", countNumber: 9 },
              action: { type: "expire" },
            },
          ],
        }),
      });
  }
}

const manifest = (name: string) =>
  JSON.stringify({
    schemaVersion: 2,
    mediaType: "application/vnd.docker.distribution.manifest.v2+json",
    config: {
      mediaType: "application/vnd.docker.container.image.v1+json",
      size: name.length,
      digest: `sha256:${Buffer.from(name).toString("hex").padEnd(64, "0")}`,
    },
    layers: [],
  });

async function seedTasks(ecs: ECS, { dataA, dataB, closedGroup }: Network, labels: Labels): Promise<void> {
  const define = async (family: string, container: Partial<ContainerDefinition>, also: object) => {
    const request: RegisterTaskDefinitionRequest = {
      family,
      networkMode: "awsvpc",
      containerDefinitions: [
        {
          ...{ name: "web", image: `${REGISTRY}/sound-images:1`, memory: 128, cpu: 64 },
          logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": "/ecs" } },
          ...container,
        },
      ],
      ...also,
    };
    await ecs.registerTaskDefinition(request);
  };
  const files = (transitEncryption: "ENABLED" | "DISABLED") => ({
    volumes: [{ name: "files", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption } }],
  });
  await define(
    "sound-web",
    { readonlyRootFilesystem: true, user: "1000", secrets: [{ name: "KEY", valueFrom: "/app/feature/enabled" }] },
    { taskRoleArn: ROLE, ...files("ENABLED") },
  );
  await define(
    "careless-web",
    { user: "root", secrets: [{ name: "KEY", valueFrom: "/gone" }] },
    { pidMode: "host", networkMode: "host", ...files("DISABLED") },
  );
  await ecs.createCluster({
    clusterName: "sound-cluster",
    settings: [{ name: "containerInsights", value: "enhanced" }],
    capacityProviders: ["FARGATE"],
  });
  await ecs.createCluster({ clusterName: "careless-cluster" });
  const awsvpc = (...subnets: string[]) => ({
    networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: [closedGroup] } },
  });
  await ecs.createService({
    ...{ cluster: "sound-cluster", serviceName: "sound-service", taskDefinition: "sound-web", desiredCount: 0 },
    ...{ launchType: "FARGATE", platformVersion: "LATEST", ...awsvpc(dataA, dataB) },
    // Moto forgets circuit breakers.
    deploymentController: { type: "CODE_DEPLOY" },
  });
  await ecs.createService({
    ...{
      cluster: "careless-cluster",
      serviceName: "careless-service",
      taskDefinition: "careless-web",
      desiredCount: 0,
    },
    ...{ launchType: "FARGATE", platformVersion: "1.3.0", ...awsvpc(dataA) },
  });
  for (const name of ["sound", "careless"]) {
    const service = `${name}-external`;
    await ecs.createService({
      ...{ cluster: "sound-cluster", serviceName: service, taskDefinition: "sound-web", desiredCount: 0 },
      deploymentController: { type: "EXTERNAL" },
    });
    const { taskSet } = await ecs.createTaskSet({
      ...{ cluster: "sound-cluster", service, taskDefinition: "sound-web", launchType: "FARGATE" },
      networkConfiguration: {
        awsvpcConfiguration: { subnets: [dataA, dataB], assignPublicIp: name === "sound" ? "DISABLED" : "ENABLED" },
      },
    });
    labels.set(taskSet!.id!, `${name}-task-set`);
  }
}

async function seedKubernetes(eks: EKS, { dataA, dataB, publicA, publicB }: Network): Promise<void> {
  const make = async (name: string, version: string, subnets: string[], vpc: object, also: object) => {
    const subnetIds = [dataA, dataB];
    await eks.createCluster({ name, version, roleArn: ROLE, resourcesVpcConfig: { subnetIds, ...vpc }, ...also });
    await eks.createNodegroup({ clusterName: name, nodegroupName: "nodes", version, subnets, nodeRole: ROLE });
  };
  await make(
    "sound-kubernetes",
    "1.36",
    [dataA, dataB],
    { endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"] },
    {
      logging: { clusterLogging: [{ types: ["audit"], enabled: true }] },
      encryptionConfig: [{ resources: ["secrets"], provider: { keyArn: "arn:aws:kms:eu-west-1:1:key/1" } }],
    },
  );
  await make("careless-kubernetes", "1.27", [publicA, publicB], { endpointPublicAccess: true }, {});
}

async function seedCalls(config: Seeding): Promise<void> {
  await seedMachines(new SFN(config));
  const events = new EventBridge(config);
  const lambda = new Lambda(config);
  const scheduler = new Scheduler(config);
  for (const name of ["sound", "careless"]) {
    const sound = name === "sound";
    const { EventBusArn } = await events.createEventBus({ Name: `${name}-bus` });
    const statement = { Sid: "senders", Effect: "Allow", Action: "events:PutEvents", Resource: EventBusArn };
    await events.putPermission({
      EventBusName: `${name}-bus`,
      Policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ ...statement, Principal: sound ? { AWS: `arn:aws:iam::${ACCOUNT}:root` } : "*" }],
      }),
    });
    const { RuleArn } = await events.putRule({ Name: `${name}-rule`, ScheduleExpression: "rate(1 day)" });
    const target = functionArn(sound ? "sound-worker" : "gone");
    await events.putTargets({ Rule: `${name}-rule`, Targets: [{ Id: "1", Arn: target }] });
    if (sound)
      await lambda.addPermission({
        ...{ FunctionName: "sound-worker", StatementId: "events", Action: "lambda:InvokeFunction" },
        ...{ Principal: "events.amazonaws.com", SourceArn: RuleArn! },
      });
    await scheduler.createSchedule({
      ...{ Name: `${name}-schedule`, ScheduleExpression: "rate(1 day)", FlexibleTimeWindow: { Mode: "OFF" } },
      Target: { Arn: target, RoleArn: ROLE },
    });
  }
  await events.createEventBus({ Name: "private-bus" });
}

async function seedMachines(sfn: SFN): Promise<void> {
  const definition = (FunctionName: string, Payload: object) =>
    JSON.stringify({
      StartAt: "Work",
      States: {
        Work: {
          Type: "Task",
          Resource: "arn:aws:states:::lambda:invoke",
          Parameters: { FunctionName, Payload },
          End: true,
        },
      },
    });
  await sfn.createStateMachine({
    name: "sound-machine",
    roleArn: ROLE,
    definition: definition("sound-worker", { "password.$": "$.password" }),
    loggingConfiguration: {
      level: "ERROR",
      destinations: [
        { cloudWatchLogsLogGroup: { logGroupArn: `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/machines:*` } },
      ],
    },
  });
  await sfn.createStateMachine({
    name: "careless-machine",
    roleArn: ROLE,
    definition: definition("gone", { password: PASSWORD }),
  });
}
