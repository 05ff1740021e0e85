import rule from "../../../rules/ecs/ecs-service-single-az.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { containerInstance } from "../../../src/services/ecs/container-instance.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { CLUSTER, service } from "./services.ts";

const at = (letter: string, also: object = {}) => ({
  SubnetId: `subnet-${letter}`,
  AvailabilityZone: `eu-west-1${letter}`,
  ...also,
});
const subnets = [subnet, [at("a"), at("b"), { ...at("a"), SubnetId: "subnet-a2" }]] as const;
const host = (id: string, zone: string | undefined, also: object = {}) => ({
  containerInstanceArn: `arn:aws:ecs:eu-west-1:111122223333:container-instance/shop/${id}`,
  clusterArn: CLUSTER,
  status: "ACTIVE",
  ...(zone && { zone }),
  ...also,
});
const hosts = (...some: object[]) => [containerInstance, some] as const;
const fargate = { launchType: "FARGATE" };
const ec2 = { launchType: "EC2" };
const servers = { capacityProviderStrategy: [{ capacityProvider: "servers", weight: 1 }] };

verdicts(rule, {
  passes: {
    "two zones on Fargate, whose instances nobody has": {
      subject: service(fargate, "subnet-a", "subnet-b"),
      given: [subnets, [containerInstance, UNLISTED]],
    },
    "task sets on Fargate": {
      subject: service({ taskSets: [{ ...service(fargate, "subnet-a", "subnet-b"), status: "PRIMARY" }] }),
      given: [subnets, [containerInstance, UNLISTED]],
    },
    "instances in two zones": {
      subject: service(ec2),
      given: [hosts(host("1", "eu-west-1a"), host("2", "eu-west-1b"))],
    },
    "subnets and instances in two": {
      subject: service(ec2, "subnet-a", "subnet-b"),
      given: [subnets, hosts(host("1", "eu-west-1a"), host("2", "eu-west-1b"), host("3", "eu-west-1c"))],
    },
  },
  fails: {
    "two subnets of one zone": {
      subject: service(fargate, "subnet-a", "subnet-a2"),
      given: [subnets],
      message: "all its subnets lie in eu-west-1a",
    },
    "instances in one": {
      subject: service(ec2),
      given: [hosts(host("1", "eu-west-1a"), host("2", "eu-west-1b", { status: "DRAINING" }))],
      message: "the instances that its tasks can run on lie in eu-west-1a",
    },
    "instances of its provider in one": {
      subject: service(servers, "subnet-a", "subnet-b"),
      given: [subnets, hosts(host("1", "eu-west-1a", { capacityProviderName: "servers" }), host("2", "eu-west-1b"))],
    },
    "instances outside its subnets' zones": {
      subject: service(ec2, "subnet-a", "subnet-b"),
      given: [subnets, hosts(host("1", "eu-west-1c"))],
      message: /lie in none of its subnets' zones/,
    },
  },
  skips: {
    "a daemon": { subject: service({ ...ec2, schedulingStrategy: "DAEMON" }) },
    "servers outside AWS": { subject: service({ launchType: "EXTERNAL" }) },
    "no instance now": { subject: service(ec2), message: /no instance is registered/ },
    "an Outpost": {
      subject: service(fargate, "subnet-o"),
      given: [
        [subnet, [{ ...at("a"), SubnetId: "subnet-o", OutpostArn: "arn:aws:outposts:eu-west-1:1:outpost/op-1" }]],
      ],
    },
  },
  unknowns: {
    "instances are not listed": { subject: service(ec2), given: [[containerInstance, UNLISTED]] },
    "subnets are not listed": { subject: service(fargate, "subnet-a"), given: [[subnet, UNLISTED]] },
  },
});
