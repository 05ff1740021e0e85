import type { EC2 } from "@aws-sdk/client-ec2";
import type { SSM } from "@aws-sdk/client-ssm";
import { NAT, PUBLIC_A, SHOP } from "./network.ts";
import { ACCOUNT, answers, arn, atHome, daysAgo, HOME, tags } from "./world.ts";

const BASE = {
  OwnerId: ACCOUNT,
  State: "available" as const,
  Architecture: "arm64" as const,
  VirtualizationType: "hvm" as const,
  ImdsSupport: "v2.0" as const,
};
const tunnel = (OutsideIpAddress: string, versions: readonly string[]) => ({
  OutsideIpAddress,
  IkeVersions: versions.map((Value) => ({ Value })),
  LogOptions: { CloudWatchLogOptions: { LogEnabled: true, LogGroupArn: arn("logs", "log-group:/vpn/warehouse") } },
});

// The way to the warehouse hangs on one tunnel, and one NAT gateway lets both zones out.
export const ec2Vpc = answers<EC2>("ec2", {
  describeImages: (_, region) => ({
    Images: atHome(region, [
      { ...BASE, ImageId: "ami-0shopbase0000001", Name: "shop-base-2026-10", Public: false },
      { ...BASE, ImageId: "ami-0shop2019000001", Name: "shop-2019", Public: true, Tags: tags({ Name: "shop-2019" }) },
    ]),
  }),
  describeAddresses: (_, region) => ({
    Addresses: atHome(region, [
      {
        AllocationId: "eipalloc-0nat0000001",
        AssociationId: "eipassoc-0nat0000001",
        NetworkInterfaceId: "eni-0nat00000000001",
        PublicIp: "198.51.100.10",
      },
      { AllocationId: "eipalloc-0oldpartner1", PublicIp: "198.51.100.77", Tags: tags({ Name: "partner-api" }) },
    ]),
  }),
  describeNatGateways: (_, region) => ({
    NatGateways: atHome(region, [
      {
        NatGatewayId: NAT,
        VpcId: SHOP,
        SubnetId: PUBLIC_A,
        State: "available",
        ConnectivityType: "public",
        CreateTime: daysAgo(800),
        Tags: tags({ Name: "shop" }),
      },
    ]),
  }),
  describeVpcEndpoints: (_, region) => ({
    VpcEndpoints: atHome(region, [
      {
        VpcEndpointId: "vpce-0shops300000001",
        VpcEndpointType: "Gateway",
        VpcId: SHOP,
        OwnerId: ACCOUNT,
        ServiceName: `com.amazonaws.${HOME}.s3`,
        State: "available" as never,
        RouteTableIds: ["rtb-0shopapp0000001"],
      },
    ]),
  }),
  describeVpcEndpointServices: ({ Filters = [] }) => ({ ServiceNames: Filters[0]!.Values! }),
  describeVpnConnections: (_, region) => ({
    VpnConnections: atHome(region, [
      {
        VpnConnectionId: "vpn-0warehouse00001",
        VpnGatewayId: "vgw-0shop0000000001",
        State: "available",
        Type: "ipsec.1",
        Options: { TunnelOptions: [tunnel("203.0.113.10", ["ikev2"]), tunnel("203.0.113.11", ["ikev1", "ikev2"])] },
        VgwTelemetry: [
          { OutsideIpAddress: "203.0.113.10", Status: "UP", LastStatusChange: daysAgo(40) },
          {
            OutsideIpAddress: "203.0.113.11",
            Status: "DOWN",
            StatusMessage: "IPSEC IS DOWN",
            LastStatusChange: daysAgo(33),
          },
        ],
        Tags: tags({ Name: "warehouse" }),
      },
    ]),
  }),
  describeVpcPeeringConnections: () => ({ VpcPeeringConnections: [] }),
  describeTransitGateways: () => ({ TransitGateways: [] }),
  describeClientVpnEndpoints: () => ({ ClientVpnEndpoints: [] }),
  describeSpotFleetRequests: () => ({ SpotFleetRequestConfigs: [] }),
  describeStaleSecurityGroups: () => ({ StaleSecurityGroupSet: [] }),
  describeSecurityGroupReferences: () => ({ SecurityGroupReferenceSet: [] }),
  getInstanceMetadataDefaults: () => ({ AccountLevel: {} }),
  describeInstanceStatus: (_, region) => ({
    InstanceStatuses: atHome(region, [
      {
        InstanceId: "i-0bastion0000000001",
        Events: [
          {
            InstanceEventId: "instance-event-0demo",
            Code: "instance-retirement",
            Description: "The instance is running on degraded hardware",
            NotBefore: daysAgo(-9),
          },
        ],
      },
    ]),
  }),
});

export const ssmServers = answers<SSM>("ssm", {
  describeInstanceInformation: (_, region) => ({
    InstanceInformationList: atHome(region, [
      {
        InstanceId: "i-0orders00000000001",
        PingStatus: "Online",
        LastPingDateTime: daysAgo(0),
        PlatformType: "Linux",
        AgentVersion: "3.3.3050.0",
      },
    ]),
  }),
});
