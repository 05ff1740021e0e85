import { CloudWatch } from "@aws-sdk/client-cloudwatch";
import { ElasticLoadBalancingV2 } from "@aws-sdk/client-elastic-load-balancing-v2";
import { Mq } from "@aws-sdk/client-mq";
import { NetworkFirewall } from "@aws-sdk/client-network-firewall";
import { Transfer } from "@aws-sdk/client-transfer";
import type { Area } from "../area.ts";
import { ACCOUNT } from "../seed/blocks.ts";
import type { Network } from "../seed/network.ts";
import type { Labels, Seeding } from "../seed/seeding.ts";

/**
 * Firewalls, brokers and servers at the edge of the network, and alarms on what other areas made. The emulator has no
 * firewall policies and rule groups, no attributes of Amazon Connect's instances, and makes WorkSpaces only in a
 * directory, for which there is no client here.
 */
async function seed(config: Seeding, network: Network, labels: Labels): Promise<void> {
  await seedFirewalls(config, network);
  await seedTransfer(config, labels);
  await seedBrokers(config);
  await seedAlarms(config);
}

async function seedFirewalls(config: Seeding, { vpc, publicA }: Network): Promise<void> {
  const firewalls = new NetworkFirewall(config);
  for (const name of ["sound", "careless"]) {
    const sound = name === "sound";
    const { Firewall } = await firewalls.createFirewall({
      FirewallName: `${name}-firewall`,
      FirewallPolicyArn: `arn:aws:network-firewall:eu-west-1:${ACCOUNT}:firewall-policy/${name}`,
      VpcId: vpc,
      SubnetMappings: [{ SubnetId: publicA }],
      DeleteProtection: sound,
      SubnetChangeProtection: sound,
    });
    const logGroup = sound ? "sound-logs" : "careless-logs-that-are-gone";
    await firewalls.updateLoggingConfiguration({
      FirewallArn: Firewall!.FirewallArn,
      LoggingConfiguration: {
        LogDestinationConfigs: [
          { LogType: "ALERT", LogDestinationType: "CloudWatchLogs", LogDestination: { logGroup } },
        ],
      },
    });
  }
}

async function seedTransfer(config: Seeding, labels: Labels): Promise<void> {
  const transfer = new Transfer(config);
  for (const name of ["sound", "careless"]) {
    const sound = name === "sound";
    const { ServerId = "" } = await transfer.createServer({ Protocols: sound ? ["SFTP"] : ["SFTP", "FTP"] });
    labels.set(ServerId, `${name}-server`);
    const role = `arn:aws:iam::${ACCOUNT}:role/transfer`;
    const { ConnectorId = "" } = await transfer.createConnector({
      Url: "sftp://files.partner.example",
      AccessRole: role,
      ...(sound && { LoggingRole: role }),
    });
    labels.set(ConnectorId, `${name}-connector`);
  }
}

async function seedBrokers(config: Seeding): Promise<void> {
  const mq = new Mq(config);
  for (const name of ["sound", "careless"])
    await mq.createBroker({
      ...{ BrokerName: `${name}-broker`, EngineType: "ACTIVEMQ", EngineVersion: "5.18", Users: [] },
      ...{ DeploymentMode: "SINGLE_INSTANCE", HostInstanceType: "mq.m5.large", PubliclyAccessible: false },
      Logs: { Audit: name === "sound", General: true },
    });
}

async function seedAlarms(config: Seeding): Promise<void> {
  const { LoadBalancers = [] } = await new ElasticLoadBalancingV2(config).describeLoadBalancers({
    Names: ["sound-alb", "sound-nlb"],
  });
  const balancer = (name: string) =>
    LoadBalancers.find((one) => one.LoadBalancerName === name)!.LoadBalancerArn!.split("loadbalancer/")[1]!;
  const cloudwatch = new CloudWatch(config);
  const alarm = (AlarmName: string, Namespace: string, MetricName: string, dimensions: Record<string, string>) =>
    cloudwatch.putMetricAlarm({
      ...{ AlarmName, Namespace, MetricName, Statistic: "Maximum", Period: 300, EvaluationPeriods: 1, Threshold: 0 },
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
      ...{ ComparisonOperator: "GreaterThanThreshold", ActionsEnabled: true },
      AlarmActions: [`arn:aws:sns:eu-west-1:${ACCOUNT}:sound-topic`],
    });
  await alarm("sound-errors", "AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", { LoadBalancer: balancer("sound-alb") });
  const TargetGroup = "targetgroup/sound/0123456789abcdef";
  const inGroup = { LoadBalancer: balancer("sound-nlb"), TargetGroup };
  await alarm("sound-health", "AWS/NetworkELB", "UnHealthyHostCount", inGroup);
  await alarm("sound-age", "AWS/SQS", "ApproximateAgeOfOldestMessage", { QueueName: "sound-events" });
  const live = { FunctionName: "sound-function", Resource: "sound-function:live" };
  await alarm("sound-function-errors", "AWS/Lambda", "Errors", live);
}

export const perimeter: Area = {
  name: "perimeter",
  seed,
  fails: [
    "mq-broker-audit-logs-off careless-broker",
    "networkfirewall-firewall-deletion-protection-off careless-firewall",
    "networkfirewall-firewall-logs-off careless-firewall",
    "networkfirewall-firewall-subnet-protection-off careless-firewall",
    "transfer-connector-logs-off careless-connector",
    "transfer-server-ftp careless-server",
  ],
  passes: [
    "elbv2-load-balancer-without-alarms sound-alb",
    "elbv2-load-balancer-without-alarms sound-nlb",
    "lambda-function-without-alarms sound-function",
    "mq-broker-audit-logs-off sound-broker",
    "networkfirewall-firewall-deletion-protection-off sound-firewall",
    "networkfirewall-firewall-logs-off sound-firewall",
    "networkfirewall-firewall-subnet-protection-off sound-firewall",
    "sqs-queue-without-alarms sound-events",
    "transfer-connector-logs-off sound-connector",
    "transfer-server-ftp sound-server",
  ],
};
