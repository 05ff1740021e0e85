import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { containerInstance } from "../../src/services/ecs/container-instance.ts";
import { ecsService } from "../../src/services/ecs/ecs-service.ts";
import { hostZones, subnetZones } from "../../src/services/ecs/service-zones.ts";

export default defineRule({
  id: "ecs-service-single-az",
  title: "ECS service can run its tasks in one availability zone only",
  severity: "medium",
  why: "When that zone fails every task of the service stops, and ECS has no place to start another.",
  fix: {
    text: "Give the service subnets in two or more zones with the same routes, and on EC2 instances in those zones. With two tasks or more ECS then spreads them. Leave the assignment of public addresses as it is, or give the subnets another way out first.",
    cli: "aws ecs update-service --cluster <cluster> --service <service> --network-configuration 'awsvpcConfiguration={subnets=[<subnet-id>,<subnet-id-in-another-zone>],securityGroups=[<sg-id>],assignPublicIp=<ENABLED-or-DISABLED>}'",
    terraform: `resource "aws_ecs_service" "<name>" {
  # …
  network_configuration {
    subnets         = ["<subnet-id>", "<subnet-id-in-another-zone>"]
    security_groups = ["<sg-id>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::Service
  Properties:
    NetworkConfiguration:
      AwsvpcConfiguration:
        Subnets: [<subnet-id>, <subnet-id-in-another-zone>]
        SecurityGroups: [<sg-id>]`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html",
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking.html",
    ],
  },
  examples: {
    pass: "Its subnets lie in eu-west-1a and eu-west-1b.",
    fail: "All its subnets, or all instances of its cluster, lie in eu-west-1a.",
  },
  subject: ecsService.with(),
  context: { subnets: subnet.with(), hosts: containerInstance.with() },
  check: (service, { subnets, hosts }) => {
    if (service.schedulingStrategy === "DAEMON") return skip("a daemon runs wherever the cluster has instances");
    if (service.launchType === "EXTERNAL") return skip("its tasks run on servers outside AWS");
    const placed = subnetZones(service, subnets);
    if (placed?.apart) return skip(`${placed.apart.name} lies on an Outpost, or in a Local or Wavelength Zone`);
    if (placed && placed.zones.size < 2) {
      const [zone = "no zone that is left"] = placed.zones;
      return fail(`all its subnets lie in ${zone}`, { subnets: placed.ids, AvailabilityZone: [...placed.zones] });
    }
    const zones = hostZones(service, hosts);
    if (!zones) return pass;
    if (zones.size === 0)
      return skip("no instance is registered that its tasks could run on, so their zones are not known");
    const shared = [...zones].filter((zone) => placed?.zones.has(zone) ?? true);
    return shared.length > 1
      ? pass
      : fail(`the instances that its tasks can run on lie in ${shared[0] ?? "none of its subnets' zones"}`, {
          ...{ instanceZones: [...zones], ...(placed && { subnetZones: [...placed.zones] }) },
        });
  },
});
