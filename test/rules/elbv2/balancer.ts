const ZONES = ["eu-west-1a", "eu-west-1b"];

/** A load balancer with its attributes. */
export const balancing = (Type: string, attributes: Record<string, string | undefined> = {}, also: object = {}) => ({
  LoadBalancerArn: balancerArn(Type),
  LoadBalancerName: "web",
  Type,
  Scheme: "internet-facing",
  AvailabilityZones: ZONES.map((ZoneName) => ({ ZoneName })),
  attributes,
  ...also,
});
export const balancerArn = (Type: string) =>
  `arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/${PATHS[Type]}/web/50dc6c495c0c9188`;
const PATHS: Readonly<Record<string, string>> = { application: "app", network: "net", gateway: "gwy" };

/** A target group that an application load balancer uses. */
export const group = (also: object = {}) => ({
  TargetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067",
  TargetGroupName: "web",
  Protocol: "HTTP",
  Port: 8080,
  VpcId: "vpc-1",
  TargetType: "instance",
  HealthCheckEnabled: true,
  HealthCheckProtocol: "HTTP",
  HealthCheckPath: "/health",
  Matcher: { HttpCode: "200" },
  LoadBalancerArns: [balancerArn("application")],
  health: [] as object[],
  crossZone: "use_load_balancer_configuration",
  ...also,
});

/** Targets as `i-1 healthy`, `10.0.0.1@eu-west-1a healthy`, `i-2 unhealthy Target.Timeout`. */
export const targets = (...texts: readonly string[]) => ({
  health: texts.map((text) => {
    const [name = "", State, Reason] = text.split(" ");
    const [Id, AvailabilityZone] = name.split("@");
    return { Target: { Id, Port: 80, AvailabilityZone }, TargetHealth: { State, Reason } };
  }),
});

/** Running instances: i-1 and i-2 in the first zone, i-3 in the second, i-9 in a Local Zone. */
export const instances = [
  ["i-1", "eu-west-1a"],
  ["i-2", "eu-west-1a"],
  ["i-3", "eu-west-1b"],
  ["i-9", "eu-west-1-lon-1a"],
].map(([InstanceId, AvailabilityZone]) => ({ InstanceId, Placement: { AvailabilityZone } }));

export const subnets = [
  {
    SubnetId: "subnet-a",
    VpcId: "vpc-1",
    CidrBlock: "10.0.0.0/24",
    AvailabilityZone: "eu-west-1a",
    Ipv6CidrBlockAssociationSet: [{ Ipv6CidrBlock: "2a05:d018:1:1::/64" }],
  },
  { SubnetId: "subnet-b", VpcId: "vpc-1", CidrBlock: "10.0.1.0/24", AvailabilityZone: "eu-west-1b" },
  { SubnetId: "subnet-x", VpcId: "vpc-2", CidrBlock: "10.0.0.0/16", AvailabilityZone: "eu-west-1c" },
];
