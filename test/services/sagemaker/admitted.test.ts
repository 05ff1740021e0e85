import { describe, expect, it } from "vitest";
import type { Aspect } from "../../../src/model/index.ts";
import { endpointConfig } from "../../../src/services/sagemaker/endpoint-config.ts";
import { featureGroup } from "../../../src/services/sagemaker/feature-group.ts";
import * as jobs from "../../../src/services/sagemaker/job-definition.ts";
import { sagemakerModel } from "../../../src/services/sagemaker/model.ts";
import { monitoringSchedule } from "../../../src/services/sagemaker/monitoring-schedule.ts";
import { notebookInstance } from "../../../src/services/sagemaker/notebook-instance.ts";
import { admitted, PASSWORD } from "../masked.ts";

const Environment = { DB_PASSWORD: PASSWORD };
const repository = `https://me:${PASSWORD}@git.example.com/lab.git`;
const container = { Image: "registry/shop:1", Environment, ModelDataUrl: `s3://models/?key=${PASSWORD}` };
const NetworkConfig = { EnableNetworkIsolation: true };
const ClusterConfig = { InstanceCount: 2, InstanceType: "ml.m5.large", VolumeSizeInGB: 20 };
const spec = { ImageUri: "registry/monitor:1", Environment, ContainerArguments: ["--password", PASSWORD] };
const setup = (kind: { spec: { aspects: object } }, name = "setup") =>
  (kind.spec.aspects as Record<string, Aspect<never, unknown>>)[name]!;

describe("of what may hold a secret nothing enters", () => {
  it("from the list of notebook instances", async () => {
    const one = { NotebookInstanceName: "lab", NotebookInstanceArn: "arn", NotebookInstanceStatus: "Stopped" };
    const answer = { NotebookInstances: [{ ...one, DefaultCodeRepository: repository, Url: "lab.notebook" }] };
    const out = await admitted(notebookInstance.spec.lists[0] as never, answer);
    expect(out).toEqual({ NotebookInstances: [one] });
  });

  it("from a notebook instance", async () => {
    const kept = { SubnetId: "subnet-1", RootAccess: "Disabled", DirectInternetAccess: "Disabled" };
    const out = await admitted(setup(notebookInstance), { ...kept, AdditionalCodeRepositories: [repository] });
    expect(out).toEqual(kept);
  });

  it("from a model", async () => {
    const out = await admitted(setup(sagemakerModel), {
      ...{ ModelName: "m", PrimaryContainer: container, EnableNetworkIsolation: true },
    });
    expect(out).toEqual({
      EnableNetworkIsolation: true,
      PrimaryContainer: { Image: "registry/shop:1" },
      Containers: [],
    });
    const pipeline = await admitted(setup(sagemakerModel), { ModelName: "m", Containers: [container, container] });
    expect(pipeline).toMatchObject({ Containers: [{ Image: "registry/shop:1" }, { Image: "registry/shop:1" }] });
  });

  it("from the configuration of an endpoint", async () => {
    const ProductionVariants = [{ VariantName: "a", InitialInstanceCount: 2 }];
    const ExplainerConfig = { ClarifyExplainerConfig: { InferenceConfig: { ContentTemplate: PASSWORD } } };
    const out = await admitted(setup(endpointConfig), {
      ProductionVariants,
      ExplainerConfig,
      AsyncInferenceConfig: {},
    });
    expect(out).toEqual({ ProductionVariants, asynchronous: true });
  });

  it.each(Object.entries(jobs))("from a definition: %s", async (_, kind) => {
    const out = await admitted(setup(kind), {
      ...{ JobDefinitionName: "drift", JobResources: { ClusterConfig }, NetworkConfig },
      ...{ DataQualityAppSpecification: spec, ModelBiasAppSpecification: spec },
    });
    expect(out).toEqual({ InstanceCount: 2, NetworkConfig });
  });

  it("from a schedule and the job that it describes", async () => {
    const MonitoringJobDefinition = {
      ...{ MonitoringResources: { ClusterConfig }, NetworkConfig },
      ...{ Environment, MonitoringAppSpecification: spec },
    };
    const out = await admitted(setup(monitoringSchedule, "scheduled"), {
      MonitoringScheduleConfig: { MonitoringJobDefinition },
    });
    expect(out).toEqual({ job: { InstanceCount: 2, NetworkConfig } });
  });

  it("from a group of features", async () => {
    const S3StorageConfig = { S3Uri: "s3://shop/features" };
    const out = await admitted(setup(featureGroup, "offlineStore"), {
      ...{ FeatureGroupName: "g", Description: PASSWORD, OfflineStoreConfig: { S3StorageConfig } },
    });
    expect(out).toEqual({ store: { S3StorageConfig } });
  });
});

it("an answer without what it was asked for is unread, and no job without instances", () => {
  const { admit } = setup(jobs.dataQualityJob) as unknown as { admit: (answer: object) => unknown };
  expect(() => admit({ JobDefinitionName: "drift" })).toThrow(/lacks/);
});

it("a schedule that names a definition says which, and of what kind", () => {
  const { admit } = setup(monitoringSchedule, "scheduled") as unknown as { admit: (answer: object) => unknown };
  const MonitoringScheduleConfig = { MonitoringJobDefinitionName: "drift" };
  expect(admit({ MonitoringScheduleConfig, MonitoringType: "ModelBias" })).toEqual({
    definitionName: "drift",
    definitionType: "ModelBias",
  });
});

it("groups of features that are on their way out are not listed", () => {
  const { value } = featureGroup.spec.lists[0] as unknown as { value: (out: object) => readonly { n: number }[] };
  const states = ["Created", "Deleting", "CreateFailed", "DeleteFailed", undefined];
  const FeatureGroupSummaries = states.map((FeatureGroupStatus, n) => ({ n, FeatureGroupStatus }));
  expect(value({ FeatureGroupSummaries }).map(({ n }) => n)).toEqual([0, 3, 4]);
});
