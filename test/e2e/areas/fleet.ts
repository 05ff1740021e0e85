import { ACM } from "@aws-sdk/client-acm";
import { AutoScaling } from "@aws-sdk/client-auto-scaling";
import { EC2 } from "@aws-sdk/client-ec2";
import { ElasticLoadBalancing } from "@aws-sdk/client-elastic-load-balancing";
import {
  type CreateListenerInput,
  ElasticLoadBalancingV2,
  type TargetGroup,
} from "@aws-sdk/client-elastic-load-balancing-v2";
import type { Area } from "../area.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

/** Classic and network load balancers with target groups, and Auto Scaling groups: sound ones and careless ones. */
async function seed(config: Seeding, network: Network, labels: Labels): Promise<void> {
  const { CertificateArn } = await new ACM(config).requestCertificate({
    DomainName: "sound.example.com",
    ValidationMethod: "DNS",
  });
  const [sound] = await Promise.all([
    seedTargets(config, network, CertificateArn!, labels),
    seedClassic(config, CertificateArn!),
  ]);
  await seedGroups(config, network, sound.TargetGroupArn!, labels);
}

const IAM_CERTIFICATE = "arn:aws:iam::123456789012:server-certificate/careless";

/** By zones, since the emulator does not tell the zones of a classic balancer's subnets. */
async function seedClassic(config: Seeding, SSLCertificateId: string): Promise<void> {
  const elb = new ElasticLoadBalancing(config);
  const https = { Protocol: "HTTPS", LoadBalancerPort: 443, InstanceProtocol: "HTTP", InstancePort: 80 };
  await elb.createLoadBalancer({
    LoadBalancerName: "sound-classic",
    AvailabilityZones: ["eu-west-1a", "eu-west-1b"],
    Listeners: [{ ...https, SSLCertificateId }],
  });
  await elb.modifyLoadBalancerAttributes({
    LoadBalancerName: "sound-classic",
    LoadBalancerAttributes: {
      AccessLog: { Enabled: true, S3BucketName: "sound-logs", EmitInterval: 60 },
      ConnectionDraining: { Enabled: true, Timeout: 60 },
      CrossZoneLoadBalancing: { Enabled: true },
    },
  });
  await elb.createLoadBalancerPolicy({
    LoadBalancerName: "sound-classic",
    PolicyName: "tls-1-2",
    PolicyTypeName: "SSLNegotiationPolicyType",
    PolicyAttributes: [
      { AttributeName: "Reference-Security-Policy", AttributeValue: "ELBSecurityPolicy-TLS-1-2-2017-01" },
    ],
  });
  await elb.setLoadBalancerPoliciesOfListener({
    LoadBalancerName: "sound-classic",
    LoadBalancerPort: 443,
    PolicyNames: ["tls-1-2"],
  });
  await elb.createLoadBalancer({
    LoadBalancerName: "careless-classic",
    AvailabilityZones: ["eu-west-1a", "eu-west-1b"],
    Listeners: [{ ...https, SSLCertificateId: IAM_CERTIFICATE }],
  });
  await elb.modifyLoadBalancerAttributes({
    LoadBalancerName: "careless-classic",
    LoadBalancerAttributes: {
      CrossZoneLoadBalancing: { Enabled: false },
      AdditionalAttributes: [{ Key: "elb.http.desyncmitigationmode", Value: "monitor" }],
    },
  });
}

/** A network balancer before servers of both zones, and one before a single server. */
async function seedTargets(
  config: Seeding,
  network: Network,
  certificate: string,
  labels: Labels,
): Promise<TargetGroup> {
  const elb = new ElasticLoadBalancingV2(config);
  const server = await startServer(config, network, labels);
  const first = [...labels].find(([, label]) => label === "sound-server")![0];
  const make = async (name: string, also: object) => {
    const { TargetGroups } = await elb.createTargetGroup({ Name: `${name}-group`, VpcId: network.vpc, ...also });
    return TargetGroups![0]!;
  };
  const sound = await make("sound", { Protocol: "TLS", Port: 443, HealthCheckProtocol: "HTTPS" });
  const careless = await make("careless", { Protocol: "TCP", Port: 80, HealthCheckProtocol: "TCP" });
  const register = (group: TargetGroup, ...ids: string[]) =>
    elb.registerTargets({ TargetGroupArn: group.TargetGroupArn!, Targets: ids.map((Id) => ({ Id })) });
  await register(sound, first, server);
  await register(careless, first, server);
  const lonely = await make("lonely", { Protocol: "TCP", Port: 5432, HealthCheckProtocol: "TCP" });
  await register(lonely, first);
  await balance(elb, network, "sound-nlb", true, [sound, tls(certificate)]);
  await balance(elb, network, "careless-nlb", false, [careless, { Protocol: "TCP" }], [lonely, { Protocol: "TCP" }]);
  return sound;
}

async function startServer(config: Seeding, { dataB, closedGroup }: Network, labels: Labels): Promise<string> {
  const { Instances } = await new EC2(config).runInstances({
    ...{ ImageId: "ami-12c6146b", MinCount: 1, MaxCount: 1, SubnetId: dataB, SecurityGroupIds: [closedGroup] },
    IamInstanceProfile: { Name: "server" },
    MetadataOptions: { HttpTokens: "required" },
  });
  labels.set(Instances![0]!.InstanceId!, "sound-server-b");
  return Instances![0]!.InstanceId!;
}

const tls = (CertificateArn: string) => ({
  Protocol: "TLS" as const,
  SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  Certificates: [{ CertificateArn }],
});

async function balance(
  elb: ElasticLoadBalancingV2,
  { publicA, publicB }: Network,
  Name: string,
  good: boolean,
  ...listeners: readonly (readonly [
    TargetGroup,
    Pick<CreateListenerInput, "Protocol" | "SslPolicy" | "Certificates">,
  ])[]
): Promise<void> {
  const { LoadBalancers } = await elb.createLoadBalancer({ Name, Type: "network", Subnets: [publicA, publicB] });
  const LoadBalancerArn = LoadBalancers![0]!.LoadBalancerArn!;
  for (const [{ Port, TargetGroupArn }, how] of listeners)
    await elb.createListener({
      ...{ ...how, LoadBalancerArn, Port },
      DefaultActions: [{ Type: "forward", TargetGroupArn: TargetGroupArn! }],
    });
  const keys = ["deletion_protection.enabled", "load_balancing.cross_zone.enabled", "access_logs.s3.enabled"];
  await elb.modifyLoadBalancerAttributes({
    LoadBalancerArn,
    Attributes: [
      ...keys.map((Key) => ({ Key, Value: String(good) })),
      { Key: "access_logs.s3.bucket", Value: "sound-logs" },
    ],
  });
}

async function seedGroups(config: Seeding, network: Network, targets: string, labels: Labels): Promise<void> {
  const scaling = new AutoScaling(config);
  const { LaunchTemplate } = await new EC2(config).createLaunchTemplate({
    LaunchTemplateName: "sound-template",
    LaunchTemplateData: {
      ImageId: "ami-12c6146b",
      InstanceType: "m7g.large",
      SecurityGroupIds: [network.closedGroup],
      MetadataOptions: { HttpTokens: "required" },
    },
  });
  labels.set(LaunchTemplate!.LaunchTemplateId!, "sound-template");
  // Instances of their own would be judged too.
  const idle = { MinSize: 0, MaxSize: 4, DesiredCapacity: 0, TargetGroupARNs: [targets] };
  await scaling.createAutoScalingGroup({
    ...{ ...idle, AutoScalingGroupName: "sound-fleet", HealthCheckType: "ELB" },
    VPCZoneIdentifier: `${network.dataA},${network.dataB}`,
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: { LaunchTemplateId: LaunchTemplate!.LaunchTemplateId, Version: "$Latest" },
        Overrides: [{ InstanceType: "m7g.large" }, { InstanceType: "m6g.large" }],
      },
    },
  });
  const token = ["ghp", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].join("_");
  const image = { ImageId: "ami-12c6146b", InstanceType: "t3.micro" };
  await scaling.createLaunchConfiguration({
    ...{ ...image, LaunchConfigurationName: "sound-configuration", AssociatePublicIpAddress: false },
    MetadataOptions: { HttpTokens: "required" },
  });
  await scaling.createLaunchConfiguration({
    ...{ ...image, LaunchConfigurationName: "careless-configuration", AssociatePublicIpAddress: true },
    KeyName: "lost",
    UserData: Buffer.from(`#!/bin/sh\nexport GITHUB_TOKEN=${token}\n`).toString("base64"),
  });
  await scaling.createAutoScalingGroup({
    ...{ ...idle, AutoScalingGroupName: "careless-fleet", HealthCheckType: "EC2" },
    VPCZoneIdentifier: network.dataA,
    LaunchConfigurationName: "careless-configuration",
  });
}

export const fleet: Area = {
  name: "fleet",
  seed,
  fails: [
    "autoscaling-group-broken-launch-source careless-fleet",
    "autoscaling-group-elb-health-check-off careless-fleet",
    "autoscaling-group-single-az careless-fleet",
    "autoscaling-group-single-instance-type careless-fleet",
    "autoscaling-group-uses-launch-configuration careless-fleet",
    "autoscaling-launch-configuration-imdsv1-allowed careless-configuration",
    "autoscaling-launch-configuration-public-ip careless-configuration",
    "autoscaling-launch-configuration-user-data-secret careless-configuration",
    "ec2-volume-unencrypted disk-of-sound-server-b",
    "elb-load-balancer-access-logs-off careless-classic",
    "elb-load-balancer-certificate-not-acm careless-classic",
    "elb-load-balancer-cross-zone-off careless-classic",
    "elb-load-balancer-desync-mode-weak careless-classic",
    "elb-load-balancer-draining-off careless-classic",
    "elb-load-balancer-weak-tls-policy careless-classic",
    "elbv2-listener-plaintext careless-nlb/TCP:5432",
    "elbv2-listener-plaintext careless-nlb/TCP:80",
    "elbv2-load-balancer-cross-zone-off careless-nlb",
    "elbv2-load-balancer-deletion-protection-off careless-nlb",
    "elbv2-load-balancer-without-alarms careless-nlb",
    "elbv2-target-group-health-check-off careless-group",
    "elbv2-target-group-plaintext careless-group",
    "elbv2-target-group-plaintext lonely-group",
    "elbv2-target-group-plaintext-health-check careless-group",
    "elbv2-target-group-plaintext-health-check lonely-group",
    "elbv2-target-group-targets-single-az lonely-group",
  ],
  passes: [
    "acm-certificate-expiring sound.example.com",
    "acm-certificate-weak-key sound.example.com",
    "autoscaling-group-broken-launch-source sound-fleet",
    "autoscaling-group-elb-health-check-off sound-fleet",
    "autoscaling-group-single-az sound-fleet",
    "autoscaling-group-single-instance-type sound-fleet",
    "autoscaling-group-uses-launch-configuration sound-fleet",
    "autoscaling-launch-configuration-imdsv1-allowed sound-configuration",
    "autoscaling-launch-configuration-public-ip sound-configuration",
    "autoscaling-launch-configuration-user-data-secret sound-configuration",
    "elb-load-balancer-access-logs-off sound-classic",
    "elb-load-balancer-certificate-not-acm sound-classic",
    "elb-load-balancer-cross-zone-off sound-classic",
    "elb-load-balancer-desync-mode-weak sound-classic",
    "elb-load-balancer-draining-off sound-classic",
    "elb-load-balancer-plaintext-listener careless-classic",
    "elb-load-balancer-plaintext-listener sound-classic",
    "elb-load-balancer-single-az careless-classic",
    "elb-load-balancer-single-az sound-classic",
    "elb-load-balancer-weak-tls-policy sound-classic",
    "elbv2-listener-plaintext sound-nlb/TLS:443",
    "elbv2-listener-weak-tls-policy sound-nlb/TLS:443",
    "elbv2-load-balancer-access-logs-off sound-nlb",
    "elbv2-load-balancer-cross-zone-off sound-nlb",
    "elbv2-load-balancer-deletion-protection-off sound-nlb",
    "elbv2-load-balancer-single-az careless-nlb",
    "elbv2-load-balancer-single-az sound-nlb",
    "elbv2-target-group-all-unhealthy careless-group",
    "elbv2-target-group-all-unhealthy lonely-group",
    "elbv2-target-group-all-unhealthy sound-group",
    "elbv2-target-group-health-check-off lonely-group",
    "elbv2-target-group-health-check-off sound-group",
    "elbv2-target-group-plaintext sound-group",
    "elbv2-target-group-plaintext-health-check sound-group",
    "elbv2-target-group-targets-single-az careless-group",
    "elbv2-target-group-targets-single-az sound-group",
  ],
};
