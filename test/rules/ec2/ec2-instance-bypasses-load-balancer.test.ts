import rule from "../../../rules/ec2/ec2-instance-bypasses-load-balancer.ts";
import { networkAcl } from "../../../src/services/ec2/network-acl.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { classicLoadBalancer } from "../../../src/services/elb/classic-load-balancer.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import { all, allow } from "../../aws/permissions.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { behind } from "./balancers.ts";
import { face, internet } from "./internet.ts";

const server = (SubnetId: string) => ({
  InstanceId: "i-1",
  VpcId: "vpc-1",
  NetworkInterfaces: [face(SubnetId, "sg-1")],
});
const groups = (...IpPermissions: object[]): Given => [
  ...internet(),
  [securityGroup, [{ GroupId: "sg-1", IpPermissions }]],
];
const admits = (...permissions: object[]): Given => [...groups(...permissions), ...behind()];
const open = allow(8080, 8080, ["0.0.0.0/0", "sg-alb"]);
const withIpv6 = (given: Given): Given =>
  given.map(([kind, items]) =>
    kind === subnet
      ? [
          kind,
          (items as object[]).map((one) => ({
            ...one,
            Ipv6CidrBlockAssociationSet: [
              { Ipv6CidrBlock: "2a05:d018:1:2::/64", Ipv6CidrBlockState: { State: "associated" } },
            ],
          })),
        ]
      : [kind, items],
  ) as Given;

verdicts(rule, {
  passes: {
    "the load balancer's group alone": { subject: server("subnet-nat"), given: admits(allow(8080, 8080, ["sg-alb"])) },
    "others on other ports": {
      subject: server("subnet-open"),
      given: admits(
        allow(8080, 8080, ["sg-alb"]),
        allow(22, 22, ["0.0.0.0/0"]),
        allow(8080, 8080, ["0.0.0.0/0"], "udp"),
      ),
    },
    "the load balancer's subnets": { subject: server("subnet-nat"), given: admits(allow(8080, 8080, ["10.0.0.0/25"])) },
    "the load balancer's subnets, which have IPv6 addresses": {
      subject: server("subnet-nat"),
      given: withIpv6(admits(allow(8080, 8080, ["2a05:d018:1:2::/64"]))),
    },
    "its peers": { subject: server("subnet-nat"), given: admits(all("sg-1"), allow(8080, 8080, ["sg-alb"])) },
  },
  fails: {
    "the internet reaches it": {
      subject: server("subnet-open"),
      given: admits(open),
      message:
        "sg-1 admits 0.0.0.0/0 to tcp port 8080 past web; 52.1.2.3 can be reached from 0.0.0.0/0 on tcp port 8080",
      evidence: { sources: [{ GroupId: "sg-1", source: "0.0.0.0/0" }], path: { target: "igw-1" } },
      severity: "high",
    },
    "the internet would, but for the routes": {
      subject: server("subnet-nat"),
      given: admits(open),
      message: /from the internet it cannot be reached now$/,
      severity: "medium",
    },
    "IPv6 addresses beyond the load balancer's subnets": {
      subject: server("subnet-nat"),
      given: withIpv6(admits(allow(8080, 8080, ["2a05:d018:1::/56"]))),
      severity: "medium",
    },
    "the whole VPC": {
      subject: server("subnet-nat"),
      given: admits(allow(8080, 8080, ["10.0.0.0/16"])),
      message: "sg-1 admits 10.0.0.0/16 to tcp port 8080 past web",
      severity: "low",
    },
    "another group": { subject: server("subnet-nat"), given: admits(allow(0, 65_535, ["sg-2"])), severity: "low" },
    "the network ACLs were not read": {
      subject: server("subnet-open"),
      given: [...admits(open).filter(([kind]) => kind !== networkAcl), [networkAcl, UNLISTED]],
      severity: "high",
    },
    "past a Classic Load Balancer": {
      subject: server("subnet-open"),
      given: [
        ...groups(allow(80, 80, ["0.0.0.0/0"])),
        [
          classicLoadBalancer,
          [
            {
              LoadBalancerName: "old",
              SecurityGroups: ["sg-elb"],
              Instances: [{ InstanceId: "i-1" }],
              ListenerDescriptions: [{ Listener: { InstancePort: 80 } }],
            },
          ],
        ],
      ],
      severity: "high",
    },
  },
  skips: {
    "no load balancer": { subject: server("subnet-open"), given: groups(open) },
    "a Network Load Balancer without groups, whose clients come as they are": {
      subject: server("subnet-open"),
      given: [...groups(open), ...behind({}, "i-1", { SecurityGroups: undefined, Type: "network" })],
    },
  },
  unknowns: {
    "its group": { subject: server("subnet-open"), given: [...internet(), ...behind(), [securityGroup, UNLISTED]] },
    "the target groups": { subject: server("subnet-open"), given: [...groups(open), [targetGroup, UNLISTED]] },
  },
});
