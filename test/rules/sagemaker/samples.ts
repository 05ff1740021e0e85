const ARN = "arn:aws:sagemaker:eu-west-1:111122223333:";

/** A notebook instance in a subnet of the account, with its setup. */
export const notebook = (also: object = {}) => ({
  NotebookInstanceArn: `${ARN}notebook-instance/lab`,
  NotebookInstanceName: "lab",
  NotebookInstanceStatus: "InService",
  setup: {
    ...{ SubnetId: "subnet-0a1", SecurityGroups: ["sg-0a1"], DirectInternetAccess: "Disabled" },
    ...{ RootAccess: "Disabled", PlatformIdentifier: "notebook-al2023-v1" },
    ...also,
  },
});

/** A model of one container, isolated, whose image lies in ECR. */
export const model = (also: object = {}) => ({
  ModelArn: `${ARN}model/recommendations`,
  ModelName: "recommendations",
  setup: { EnableNetworkIsolation: true, PrimaryContainer: { Image: ECR }, Containers: [], ...also },
});
export const ECR = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/recommendations:7";
export const viaVpc = {
  Image: "registry.shop.internal/recommendations:7",
  ImageConfig: { RepositoryAccessMode: "Vpc" },
};
/** In a VPC of the account. */
export const VpcConfig = { Subnets: ["subnet-0a1", "subnet-0b2"], SecurityGroupIds: ["sg-0a1"] };

/** What a job runs on: two instances, encrypted and isolated. */
export const jobSetup = (network: object = {}, InstanceCount = 2) => ({
  InstanceCount,
  NetworkConfig: { EnableInterContainerTrafficEncryption: true, EnableNetworkIsolation: true, ...network },
});

/** A job definition of any kind. */
export const definition = (network: object = {}, InstanceCount = 2) => ({
  MonitoringJobDefinitionArn: `${ARN}job-definition/drift`,
  MonitoringJobDefinitionName: "drift",
  EndpointName: "recommendations",
  setup: jobSetup(network, InstanceCount),
});

/** One whose network nobody has set up. */
export const unset = { ...definition(), setup: { InstanceCount: 2, NetworkConfig: {} } };

export const endpointConfig = (setup: object) => ({
  EndpointConfigArn: `${ARN}endpoint-config/recommendations`,
  EndpointConfigName: "recommendations",
  setup: { asynchronous: false, ...setup },
});
