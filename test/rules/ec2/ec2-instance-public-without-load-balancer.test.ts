import rule from "../../../rules/ec2/ec2-instance-public-without-load-balancer.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import { classicLoadBalancer } from "../../../src/services/elb/classic-load-balancer.ts";
import { targetGroup } from "../../../src/services/elbv2/target-group.ts";
import { all, allow } from "../../aws/permissions.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { behind, groupOf } from "./balancers.ts";
import { face, internet } from "./internet.ts";

const server = (SubnetId: string, also: object = {}) => ({
  InstanceId: "i-1",
  VpcId: "vpc-1",
  State: { Name: "running" },
  SourceDestCheck: true,
  NetworkInterfaces: [face(SubnetId, "sg-1", { PrivateIpAddresses: [{ PrivateIpAddress: "10.0.0.9" }] })],
  ...also,
});
const admits = (...IpPermissions: object[]): Given => [
  ...internet(),
  [securityGroup, [{ GroupId: "sg-1", IpPermissions }]],
];
const web = admits(allow(443, 443, ["0.0.0.0/0"]));

verdicts(rule, {
  passes: {
    "in a private subnet": { subject: server("subnet-nat"), given: web },
    "nothing is open to the world": { subject: server("subnet-open"), given: admits(allow(443, 443, ["52.9.9.9/32"])) },
    "a bastion is another rule's": { subject: server("subnet-open"), given: admits(allow(22, 22, ["0.0.0.0/0"])) },
    "ping alone": { subject: server("subnet-open"), given: admits(allow(-1, -1, ["0.0.0.0/0"], "icmp")) },
    "a load balancer sends to it": { subject: server("subnet-open"), given: [...web, ...behind()] },
    "a load balancer sends to its address": {
      subject: server("subnet-open"),
      given: [...web, ...behind({ TargetType: "ip" })],
    },
    "a Classic Load Balancer sends to it": {
      subject: server("subnet-open"),
      given: [
        ...web,
        [
          classicLoadBalancer,
          [
            {
              LoadBalancerName: "old",
              Instances: [{ InstanceId: "i-1" }],
              ListenerDescriptions: [{ Listener: { InstancePort: 80 } }],
            },
          ],
        ],
      ],
    },
    "a load balancer sends to it, and another group was not read": {
      subject: server("subnet-open"),
      given: [...web, ...behind(), [targetGroup, [denied({ ...groupOf("other") }, "health")]]],
    },
  },
  fails: {
    "the world reaches port 443": {
      subject: server("subnet-open"),
      given: web,
      message:
        "52.1.2.3 can be reached from 0.0.0.0/0 on tcp port 443: sg-1 admits it, acl-all lets it through, rtb-open routes 0.0.0.0/0 to igw-1; no load balancer sends to it",
      evidence: { FromPort: 443 },
    },
    "all traffic": { subject: server("subnet-open"), given: admits(all("0.0.0.0/0")) },
    "a load balancer sends to another": { subject: server("subnet-open"), given: [...web, ...behind({}, "i-2")] },
    "another VPC's address is the same": {
      subject: server("subnet-open"),
      given: [...web, ...behind({ TargetType: "ip", VpcId: "vpc-2" })],
    },
  },
  skips: {
    stopped: { subject: server("subnet-open", { State: { Name: "stopped" } }), given: web },
    "a NAT instance": { subject: server("subnet-open", { SourceDestCheck: false }), given: web },
  },
  unknowns: {
    "the groups": { subject: server("subnet-open"), given: [...internet(), [securityGroup, UNLISTED]] },
    "the target groups": { subject: server("subnet-open"), given: [...web, [targetGroup, UNLISTED]] },
    "the targets of one": {
      subject: server("subnet-open"),
      given: [...web, [targetGroup, [denied({ ...groupOf("other") }, "health")]]],
    },
    "the Classic Load Balancers": { subject: server("subnet-open"), given: [...web, [classicLoadBalancer, UNLISTED]] },
  },
});
