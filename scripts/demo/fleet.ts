import type { ACM, CertificateSummary } from "@aws-sdk/client-acm";
import type { AutoScaling } from "@aws-sdk/client-auto-scaling";
import type { EC2 } from "@aws-sdk/client-ec2";
import type { ElasticBeanstalk } from "@aws-sdk/client-elastic-beanstalk";
import type {
  ElasticLoadBalancingV2,
  TargetGroup,
  TargetHealthDescription,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import { APP_A, APP_B, LEGACY_A, SHOP } from "./network.ts";
import { answers, arn, atHome, daysAgo, HOME } from "./world.ts";

const groupArn = (name: string) => arn("elasticloadbalancing", `targetgroup/${name}/73e2d6bc24d8a067`);
const balancerArn = (path: string) => arn("elasticloadbalancing", `loadbalancer/${path}`);

const group = (name: string, path: string, also: Partial<TargetGroup>): TargetGroup => ({
  TargetGroupArn: groupArn(name),
  TargetGroupName: name,
  Protocol: "HTTP",
  Port: 8080,
  VpcId: SHOP,
  TargetType: "ip",
  HealthCheckEnabled: true,
  HealthCheckProtocol: "HTTP",
  HealthCheckPath: "/health",
  Matcher: { HttpCode: "200" },
  LoadBalancerArns: [balancerArn(path)],
  ...also,
});
const target = (Id: string, zone: string, State: "healthy" | "unhealthy"): TargetHealthDescription => ({
  Target: { Id, Port: 8080, AvailabilityZone: `${HOME}${zone}` },
  TargetHealth: State === "healthy" ? { State } : { State, Reason: "Target.Timeout" },
});
const targets: Readonly<Record<string, readonly TargetHealthDescription[]>> = {
  [groupArn("shop")]: [target("10.20.10.21", "a", "healthy"), target("10.20.11.34", "b", "healthy")],
  [groupArn("partners")]: [target("10.20.10.77", "a", "unhealthy")],
  [groupArn("otel")]: [target("10.20.10.90", "a", "healthy")],
};

export const elbv2Groups = answers<ElasticLoadBalancingV2>("elbv2", {
  describeTargetGroups: (_, region) => ({
    TargetGroups: atHome(region, [
      group("shop", "app/shop/50dc6c495c0c9188", {}),
      group("partners", "app/partners/6f1a9b0c7d2e3f40", { HealthCheckPath: "/", Matcher: { HttpCode: "200-499" } }),
      group("otel", "net/metrics/9a8b7c6d5e4f3a2b", { Protocol: "TCP", Port: 4317, HealthCheckProtocol: "TCP" }),
    ]),
  }),
  describeTargetHealth: ({ TargetGroupArn = "" }) => ({ TargetHealthDescriptions: [...targets[TargetGroupArn]!] }),
  describeTargetGroupAttributes: () => ({
    Attributes: [{ Key: "load_balancing.cross_zone.enabled", Value: "use_load_balancer_configuration" }],
  }),
});

const scaled = { MinSize: 2, MaxSize: 6, DesiredCapacity: 2, DefaultCooldown: 300, CreatedTime: daysAgo(900) };
const BOOT = `#!/bin/bash\nexport DB_PASSWORD=${["Tr0ub4dor", "3-legacy"].join("&")}\n`;

/** What is left of the shop's first years: nobody has touched it since it was built. */
export const autoscaling = answers<AutoScaling>("autoscaling", {
  describeAutoScalingGroups: (_, region) => ({
    AutoScalingGroups: atHome(region, [
      {
        AutoScalingGroupName: "legacy-web",
        AutoScalingGroupARN: arn("autoscaling", "autoScalingGroup:0a1b2c3d:autoScalingGroupName/legacy-web"),
        LaunchConfigurationName: "legacy-web-7",
        ...scaled,
        AvailabilityZones: [`${HOME}a`],
        VPCZoneIdentifier: LEGACY_A,
        TargetGroupARNs: [groupArn("partners")],
        HealthCheckType: "EC2",
        Tags: [],
      },
    ]),
  }),
  describeLaunchConfigurations: (_, region) => ({
    LaunchConfigurations: atHome(region, [
      {
        LaunchConfigurationName: "legacy-web-7",
        LaunchConfigurationARN: arn("autoscaling", "launchConfiguration:4e5f6a7b:launchConfigurationName/legacy-web-7"),
        ImageId: "ami-0legacy0000000001",
        InstanceType: "t2.small",
        AssociatePublicIpAddress: true,
        UserData: Buffer.from(BOOT).toString("base64"),
        CreatedTime: daysAgo(900),
      },
    ]),
  }),
});

/** The image that the old group starts from is none of those that are left. */
export const ec2Fleet = answers<EC2>("ec2", { describeKeyPairs: () => ({ KeyPairs: [] }) });

const PLATFORM = `arn:aws:elasticbeanstalk:${HOME}::platform/PHP 8.1 running on 64bit Amazon Linux 2/3.5.9`;
const option = (space: string, OptionName: string, Value: string) => ({
  Namespace: `aws:${space}`,
  OptionName,
  Value,
});

export const elasticbeanstalk = answers<ElasticBeanstalk>("elasticbeanstalk", {
  describeEnvironments: (_, region) => ({
    Environments: atHome(region, [
      {
        EnvironmentName: "blog-prod",
        EnvironmentArn: arn("elasticbeanstalk", "environment/blog/blog-prod"),
        ApplicationName: "blog",
        PlatformArn: PLATFORM,
        Status: "Ready" as const,
        Tier: { Name: "WebServer", Type: "Standard" },
      },
    ]),
  }),
  describeConfigurationSettings: ({ ApplicationName, EnvironmentName }) => ({
    ConfigurationSettings: [
      {
        ...{ ApplicationName, EnvironmentName, DeploymentStatus: "deployed" as const },
        OptionSettings: [
          option("elasticbeanstalk:environment", "EnvironmentType", "SingleInstance"),
          option("elasticbeanstalk:healthreporting:system", "SystemType", "enhanced"),
          option("elasticbeanstalk:managedactions", "ManagedActionsEnabled", "false"),
          option("elasticbeanstalk:cloudwatch:logs", "StreamLogs", "true"),
          option("elasticbeanstalk:cloudwatch:logs", "RetentionInDays", "90"),
          option("elasticbeanstalk:application:environment", "APP_ENV", "production"),
          option("elasticbeanstalk:application:environment", "DB_PASSWORD", ["Tr0ub4dor", "3-blog"].join("&")),
          option("ec2:vpc", "Subnets", `${APP_A},${APP_B}`),
        ],
      },
    ],
  }),
  describePlatformVersion: ({ PlatformArn }) => ({
    PlatformDescription: {
      PlatformArn,
      PlatformOwner: "AWSElasticBeanstalk",
      PlatformVersion: "3.5.9",
      PlatformBranchName: "PHP 8.1 running on 64bit Amazon Linux 2",
      PlatformBranchLifecycleState: "Deprecated",
    },
  }),
  listTagsForResource: ({ ResourceArn }) => ({ ResourceArn, ResourceTags: [] }),
});

const certificates: readonly CertificateSummary[] = [
  {
    CertificateArn: arn("acm", "certificate/12345678-demo"),
    DomainName: "shop.hanbit.example",
    Status: "ISSUED",
    Type: "AMAZON_ISSUED",
    KeyAlgorithm: "RSA_2048",
    InUse: true,
    RenewalEligibility: "ELIGIBLE",
    NotAfter: daysAgo(-150),
  },
  {
    CertificateArn: arn("acm", "certificate/87654321-demo"),
    DomainName: "partners.hanbit.example",
    Status: "ISSUED",
    Type: "IMPORTED",
    KeyAlgorithm: "RSA_2048",
    InUse: true,
    RenewalEligibility: "INELIGIBLE",
    NotAfter: daysAgo(-9),
  },
];

export const acm = answers<ACM>("acm", {
  listCertificates: (_, region) => ({ CertificateSummaryList: atHome(region, certificates) }),
  describeCertificate: ({ CertificateArn = "" }) => ({
    Certificate: {
      CertificateArn,
      InUseBy: [
        balancerArn(
          CertificateArn.endsWith("/12345678-demo") ? "app/shop/50dc6c495c0c9188" : "app/partners/6f1a9b0c7d2e3f40",
        ),
      ],
    },
  }),
  listTagsForCertificate: () => ({ Tags: [] }),
});
