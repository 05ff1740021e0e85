import type { EC2, Instance } from "@aws-sdk/client-ec2";
import type { ContainerDefinition, ECS, TaskDefinition } from "@aws-sdk/client-ecs";
import type { ElasticLoadBalancingV2, Listener, LoadBalancer } from "@aws-sdk/client-elastic-load-balancing-v2";
import type { FunctionConfiguration, Lambda } from "@aws-sdk/client-lambda";
import { APP_A, APP_B, LEGACY, LEGACY_A, PUBLIC_A, PUBLIC_B, SEOUL, SEOUL_WEB, SG, SHOP } from "./network.ts";
import { notConfigured } from "./source.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME, SECOND, tags } from "./world.ts";

// AWS's own example key, split so that no scanner takes the demo for a leak.
const EXAMPLE_KEY = ["AKIA", "IOSFODNN7", "EXAMPLE"].join("");
const EXAMPLE_SECRET = ["wJalrXUtnFEMI", "K7MDENG", "bPxRfiCYEXAMPLEKEY"].join("/");
const BOOT_SCRIPT = `#!/bin/bash
export AWS_ACCESS_KEY_ID=${EXAMPLE_KEY.replace("EXAMPLE", "DEMOKEY")}
export AWS_SECRET_ACCESS_KEY=${EXAMPLE_SECRET.replace("EXAMPLE", "ForDemo")}
yum install -y postgresql15
`;

const instance = (id: string, name: string, also: Partial<Instance>, region = HOME): Instance => ({
  InstanceId: id,
  InstanceType: "t4g.small",
  State: { Code: 16, Name: "running" },
  LaunchTime: daysAgo(120),
  Placement: { AvailabilityZone: `${region}a`, Tenancy: "default" },
  MetadataOptions: { State: "applied", HttpTokens: "required", HttpEndpoint: "enabled", HttpPutResponseHopLimit: 2 },
  IamInstanceProfile: { Arn: `arn:aws:iam::${ACCOUNT}:instance-profile/${name}`, Id: "AIPAEXAMPLE" },
  NetworkInterfaces: [],
  BlockDeviceMappings: [],
  Tags: tags({ Name: name }),
  ...also,
});

const instances: Readonly<Record<string, readonly Instance[]>> = {
  [HOME]: [
    instance("i-0bastion0000000001", "bastion", {
      VpcId: LEGACY,
      SubnetId: LEGACY_A,
      PublicIpAddress: "198.51.100.24",
      SecurityGroups: [{ GroupId: SG.bastion, GroupName: "bastion" }],
      MetadataOptions: {
        State: "applied",
        HttpTokens: "optional",
        HttpEndpoint: "enabled",
        HttpPutResponseHopLimit: 1,
      },
    }),
    instance("i-0orders00000000001", "orders-worker", {
      VpcId: SHOP,
      SubnetId: APP_A,
      SecurityGroups: [{ GroupId: SG.app, GroupName: "shop-app" }],
    }),
  ],
  [SECOND]: [
    instance(
      "i-0seoul00000000001",
      "서울-웹-1",
      {
        VpcId: SEOUL,
        SubnetId: SEOUL_WEB,
        SecurityGroups: [{ GroupId: SG.seoulWeb, GroupName: "서울-웹" }],
      },
      SECOND,
    ),
  ],
};

export const ec2Compute = answers<EC2>("ec2", {
  describeInstances: (_, region) => ({
    Reservations: (instances[region] ?? []).map((one) => ({
      OwnerId: ACCOUNT,
      ReservationId: `r-${one.InstanceId!.slice(2)}`,
      Instances: [one],
    })),
  }),
  describeInstanceAttribute: ({ InstanceId }) => ({
    InstanceId,
    ...(InstanceId === "i-0bastion0000000001" && { UserData: { Value: Buffer.from(BOOT_SCRIPT).toString("base64") } }),
  }),
  describeLaunchTemplates: () => ({ LaunchTemplates: [] }),
  describeLaunchTemplateVersions: () => ({ LaunchTemplateVersions: [] }),
});

const lambda = (name: string, also: Partial<FunctionConfiguration>): FunctionConfiguration => ({
  FunctionName: name,
  FunctionArn: arn("lambda", `function:${name}`),
  Runtime: "nodejs22.x",
  Role: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  Handler: "index.handler",
  Timeout: 15,
  MemorySize: 512,
  PackageType: "Zip",
  LastModified: "2026-09-14T08:12:44.000+0000",
  Architectures: ["arm64"],
  State: "Active",
  ...also,
});

const functions: readonly FunctionConfiguration[] = [
  lambda("checkout", {
    VpcConfig: { VpcId: SHOP, SubnetIds: [APP_A, APP_B], SecurityGroupIds: [SG.app] },
    Environment: {
      Variables: {
        TABLE: "orders",
        PAYMENT_API_KEY: ["sk", "live", "51DemoDemoDemoDemoDemo00"].join("_"),
        LOG_LEVEL: "info",
      },
    },
  }),
  lambda("thumbnails", {
    Environment: { Variables: { BUCKET: "hanbit-assets", SECRET_ARN: arn("secretsmanager", "secret:cdn-AbCdEf") } },
  }),
  lambda("rotate", { Runtime: "python3.13" }),
  lambda("nightly-report", {
    Runtime: "python3.8",
    VpcConfig: { VpcId: SHOP, SubnetIds: [APP_A], SecurityGroupIds: [SG.app] },
  }),
];

const grant = (principal: object, also: object) =>
  JSON.stringify({
    Version: "2012-10-17",
    Id: "default",
    Statement: [{ Sid: "invoke", Effect: "Allow", Principal: principal, Action: "lambda:InvokeFunction", ...also }],
  });

export const lambdas = answers<Lambda>("lambda", {
  listFunctions: (_, region) => ({ Functions: atHome(region, functions) }),
  listTags: () => ({ Tags: { team: "shop" } }),
  getPolicy: ({ FunctionName }) =>
    FunctionName?.endsWith("thumbnails")
      ? {
          Policy: grant(
            { Service: "s3.amazonaws.com" },
            {
              Resource: arn("lambda", "function:thumbnails"),
              Condition: {
                ArnLike: { "AWS:SourceArn": "arn:aws:s3:::hanbit-assets" },
                StringEquals: { "AWS:SourceAccount": ACCOUNT },
              },
            },
          ),
        }
      : FunctionName?.endsWith("nightly-report")
        ? { Policy: grant({ AWS: "*" }, { Resource: arn("lambda", "function:nightly-report") }) }
        : FunctionName?.endsWith("rotate")
          ? {
              Policy: grant(
                { Service: "secretsmanager.amazonaws.com" },
                {
                  Resource: arn("lambda", "function:rotate"),
                  Condition: { StringEquals: { "AWS:SourceAccount": ACCOUNT } },
                },
              ),
            }
          : notConfigured("ResourceNotFoundException"),
});

const container = (name: string, also: Partial<ContainerDefinition>): ContainerDefinition => ({
  name,
  image: `${ACCOUNT}.dkr.ecr.${HOME}.amazonaws.com/${name}:2026-10-30`,
  essential: true,
  environment: [],
  logConfiguration: { logDriver: "awslogs", options: { "awslogs-group": `/ecs/${name}`, "awslogs-region": HOME } },
  ...also,
});

const taskDefinitions: Readonly<Record<string, TaskDefinition>> = {
  web: {
    containerDefinitions: [
      container("web", {
        secrets: [{ name: "DB_PASSWORD", valueFrom: arn("secretsmanager", "secret:orders-db-AbCdEf") }],
        user: "1000",
        readonlyRootFilesystem: true,
      }),
    ],
  },
  mailer: {
    containerDefinitions: [
      container("mailer", {
        environment: [
          { name: "SMTP_HOST", value: "smtp.example.com" },
          { name: "SMTP_PASSWORD", value: ["Tr0ub4dor", "3-demo"].join("&") },
        ],
      }),
    ],
  },
};

const service = (name: string, subnets: string[], assignPublicIp: "ENABLED" | "DISABLED") => ({
  serviceName: name,
  serviceArn: arn("ecs", `service/shop/${name}`),
  clusterArn: arn("ecs", "cluster/shop"),
  status: "ACTIVE",
  desiredCount: 2,
  runningCount: 2,
  launchType: "FARGATE" as const,
  platformVersion: "LATEST",
  taskDefinition: arn("ecs", `task-definition/${name}:12`),
  networkConfiguration: { awsvpcConfiguration: { subnets, securityGroups: [SG.app], assignPublicIp } },
  deployments: [],
  tags: [],
});
const services = [service("web", [APP_A, APP_B], "DISABLED"), service("mailer", [PUBLIC_A, PUBLIC_B], "ENABLED")];

export const ecs = answers<ECS>("ecs", {
  listClusters: (_, region) => ({ clusterArns: atHome(region, [arn("ecs", "cluster/shop")]) }),
  describeClusters: ({ clusters = [] }) => ({
    clusters: clusters.map((clusterArn) => ({
      clusterArn,
      clusterName: "shop",
      status: "ACTIVE",
      settings: [{ name: "containerInsights", value: "enabled" }],
      tags: [],
    })),
  }),
  listServices: () => ({ serviceArns: services.map(({ serviceArn }) => serviceArn) }),
  describeServices: ({ services: wanted = [] }) => ({
    services: services.filter(({ serviceArn }) => wanted.includes(serviceArn)),
  }),
  listTaskDefinitionFamilies: (_, region) => ({ families: atHome(region, Object.keys(taskDefinitions)) }),
  describeTaskDefinition: ({ taskDefinition = "" }) => {
    const family = taskDefinition.split("/").at(-1)!.split(":")[0]!;
    return {
      taskDefinition: {
        family,
        revision: 12,
        taskDefinitionArn: arn("ecs", `task-definition/${family}:12`),
        status: "ACTIVE",
        networkMode: "awsvpc",
        requiresCompatibilities: ["FARGATE"],
        cpu: "512",
        memory: "1024",
        executionRoleArn: `arn:aws:iam::${ACCOUNT}:role/ecs-execution`,
        taskRoleArn: `arn:aws:iam::${ACCOUNT}:role/${family}`,
        ...taskDefinitions[family],
      },
      tags: [],
    };
  },
});

const balancer = (
  path: string,
  zones: readonly (readonly [string, string])[],
  also: Partial<LoadBalancer>,
): LoadBalancer => ({
  LoadBalancerArn: arn("elasticloadbalancing", `loadbalancer/${path}`),
  LoadBalancerName: path.split("/")[1]!,
  DNSName: `${path.split("/")[1]}-1234567890.${HOME}.elb.amazonaws.com`,
  Scheme: "internet-facing",
  VpcId: SHOP,
  State: { Code: "active" },
  Type: "application",
  IpAddressType: "ipv4",
  CreatedTime: daysAgo(500),
  AvailabilityZones: zones.map(([ZoneName, SubnetId]) => ({ ZoneName, SubnetId, LoadBalancerAddresses: [] })),
  ...also,
});
export const SHOP_ALB = "app/shop/50dc6c495c0c9188";
const OLD_ALB = "app/partners/6f1a9b0c7d2e3f40";
const METRICS_NLB = "net/metrics/9a8b7c6d5e4f3a2b";
const balancers: readonly LoadBalancer[] = [
  balancer(
    SHOP_ALB,
    [
      ["eu-west-1a", PUBLIC_A],
      ["eu-west-1b", PUBLIC_B],
    ],
    { SecurityGroups: [SG.alb] },
  ),
  balancer(
    OLD_ALB,
    [
      ["eu-west-1a", PUBLIC_A],
      ["eu-west-1b", PUBLIC_B],
    ],
    { SecurityGroups: [SG.alb] },
  ),
  balancer(METRICS_NLB, [["eu-west-1a", APP_A]], { Type: "network", Scheme: "internal" }),
];
const listenerArn = (path: string, id: string) => arn("elasticloadbalancing", `listener/${path}/${id}`);
const forward = (name: string) => [
  { Type: "forward" as const, TargetGroupArn: arn("elasticloadbalancing", `targetgroup/${name}/73e2d6bc24d8a067`) },
];
const listeners: Readonly<Record<string, readonly Listener[]>> = {
  [SHOP_ALB]: [
    {
      ListenerArn: listenerArn(SHOP_ALB, "f2f7dc8efc522ab1"),
      Port: 443,
      Protocol: "HTTPS",
      SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
      Certificates: [{ CertificateArn: arn("acm", "certificate/12345678-demo") }],
      DefaultActions: forward("shop"),
    },
    {
      ListenerArn: listenerArn(SHOP_ALB, "f2f7dc8efc522ab2"),
      Port: 80,
      Protocol: "HTTP",
      DefaultActions: [
        { Type: "redirect", RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" } },
      ],
    },
  ],
  [OLD_ALB]: [
    {
      ListenerArn: listenerArn(OLD_ALB, "a1b2c3d4e5f60718"),
      Port: 80,
      Protocol: "HTTP",
      DefaultActions: forward("partners"),
    },
  ],
  [METRICS_NLB]: [
    {
      ListenerArn: listenerArn(METRICS_NLB, "0f1e2d3c4b5a6978"),
      Port: 4317,
      Protocol: "TCP",
      DefaultActions: forward("otel"),
    },
  ],
};
const pathOf = (balancerArn = "") => balancerArn.split(":loadbalancer/")[1]!;

export const elbv2 = answers<ElasticLoadBalancingV2>("elbv2", {
  describeLoadBalancers: (_, region) => ({ LoadBalancers: atHome(region, balancers) }),
  describeListeners: ({ LoadBalancerArn }) => ({
    Listeners: listeners[pathOf(LoadBalancerArn)]!.map((one) => ({ LoadBalancerArn, ...one })),
  }),
  describeRules: ({ ListenerArn = "" }) => ({
    Rules: [
      {
        RuleArn: `${ListenerArn.replace(":listener/", ":listener-rule/")}/default`,
        Priority: "default",
        IsDefault: true,
        Conditions: [],
        Actions: Object.values(listeners)
          .flat()
          .find((one) => one.ListenerArn === ListenerArn)!.DefaultActions,
      },
    ],
  }),
  describeSSLPolicies: () => ({
    SslPolicies: [{ Name: "ELBSecurityPolicy-TLS13-1-2-2021-06", SslProtocols: ["TLSv1.3", "TLSv1.2"] }],
  }),
  describeLoadBalancerAttributes: ({ LoadBalancerArn }) => ({
    Attributes: [
      { Key: "access_logs.s3.enabled", Value: String(pathOf(LoadBalancerArn) === SHOP_ALB) },
      { Key: "access_logs.s3.bucket", Value: pathOf(LoadBalancerArn) === SHOP_ALB ? "hanbit-logs" : "" },
      { Key: "deletion_protection.enabled", Value: String(pathOf(LoadBalancerArn) === SHOP_ALB) },
      { Key: "routing.http.drop_invalid_header_fields.enabled", Value: String(pathOf(LoadBalancerArn) === SHOP_ALB) },
      { Key: "routing.http.desync_mitigation_mode", Value: "defensive" },
      { Key: "load_balancing.cross_zone.enabled", Value: String(pathOf(LoadBalancerArn) !== METRICS_NLB) },
    ],
  }),
  describeTags: ({ ResourceArns = [] }) => ({
    TagDescriptions: ResourceArns.map((ResourceArn) => ({ ResourceArn, Tags: [] })),
  }),
});
