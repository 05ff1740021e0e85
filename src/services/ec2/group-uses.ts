import type { SecurityGroup } from "@aws-sdk/client-ec2";
import { anyOf } from "../../aws/decide.ts";
import { fact, type Resource } from "../../model/index.ts";
import { launchConfiguration } from "../autoscaling/launch-configuration.ts";
import { ecsService } from "../ecs/ecs-service.ts";
import { eventsRule } from "../events/rule.ts";
import { glueConnection } from "../glue/connection.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { dbCluster } from "../rds/db-cluster.ts";
import { dbInstance } from "../rds/db-instance.ts";
import { launchTemplate } from "./launch-template.ts";
import { networkInterface } from "./network-interface.ts";
import { securityGroup } from "./security-group.ts";
import { spotFleet } from "./spot-fleet.ts";

/** Whether anything of the account and region has a security group or names it. */
export interface GroupUses {
  /** Raises when nothing was found that could be read, and something could not be. */
  isUsed(group: Resource<SecurityGroup>): boolean;
}

// Load balancers, caches, endpoints and the like always hold interfaces. These others may hold none just now.
const needs = {
  interfaces: networkInterface.with(),
  groups: securityGroup.with(),
  templates: launchTemplate.with("versions"),
  configurations: launchConfiguration.with(),
  fleets: spotFleet.with(),
  functions: lambdaFunction.with(),
  services: ecsService.with(),
  events: eventsRule.with("targets"),
  databases: dbInstance.with(),
  clusters: dbCluster.with(),
  connections: glueConnection.with(),
};

/** In words: what was looked into. */
export const LOOKED_INTO =
  "no network interface has it, and no other group, launch template or configuration, Spot Fleet, Lambda function, ECS service, scheduled task, database or Glue connection names it";

export const groupUses = fact("groupUses", needs, (c): GroupUses => {
  const places = [
    once(() => c.interfaces.all().flatMap(({ Groups = [] }) => Groups.map(({ GroupId }) => GroupId))),
    once(() => c.groups.all().flatMap(named)),
    once(() => c.functions.all().flatMap(({ VpcConfig }) => VpcConfig?.SecurityGroupIds ?? [])),
    once(() => c.configurations.all().flatMap(({ SecurityGroups = [] }) => SecurityGroups)),
    once(() => c.events.all().flatMap(({ targets }) => targets.flatMap(({ SecurityGroups = [] }) => SecurityGroups))),
    once(() => c.databases.all().flatMap(vpcGroups)),
    once(() => c.clusters.all().flatMap(vpcGroups)),
    once(() =>
      c.services.all().flatMap((service) =>
        // Services with a controller of their own keep it in their task sets.
        [service, ...(service.taskSets ?? []), ...(service.deployments ?? [])].flatMap(
          ({ networkConfiguration: network }) => network?.awsvpcConfiguration?.securityGroups ?? [],
        ),
      ),
    ),
    once(() => c.connections.all().flatMap((one) => one.PhysicalConnectionRequirements?.SecurityGroupIdList ?? [])),
    once(() =>
      c.fleets
        .all()
        .flatMap(({ SpotFleetRequestConfig: config }) =>
          (config?.LaunchSpecifications ?? []).flatMap(({ SecurityGroups = [], NetworkInterfaces = [] }) => [
            ...SecurityGroups.map(({ GroupId }) => GroupId),
            ...NetworkInterfaces.flatMap(({ Groups = [] }) => Groups),
          ]),
        ),
    ),
    once(() =>
      c.templates
        .all()
        .flatMap(({ versions }) =>
          versions.flatMap(({ LaunchTemplateData: data }) => [
            ...(data.SecurityGroupIds ?? []),
            ...(data.SecurityGroups ?? []),
            ...(data.NetworkInterfaces ?? []).flatMap(({ Groups = [] }) => Groups),
          ]),
        ),
    ),
  ];
  return {
    // Templates of a default VPC may name a group by its name.
    isUsed: ({ GroupId, GroupName }) =>
      anyOf(
        ...places.map((place) => () => place().has(GroupId) || (GroupName !== undefined && place().has(GroupName))),
      ),
  };
});

/** The groups that another group's rules name; a group that names only itself is not used by it. */
function named({ GroupId, IpPermissions = [], IpPermissionsEgress = [] }: SecurityGroup): (string | undefined)[] {
  const pairs = [...IpPermissions, ...IpPermissionsEgress].flatMap(({ UserIdGroupPairs = [] }) => UserIdGroupPairs);
  return pairs.map((pair) => pair.GroupId).filter((id) => id !== GroupId);
}

interface OfDatabase {
  readonly VpcSecurityGroups?: readonly { readonly VpcSecurityGroupId?: string | undefined }[] | undefined;
}

const vpcGroups = ({ VpcSecurityGroups = [] }: OfDatabase) =>
  VpcSecurityGroups.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId);

/** Looks once; what raises is asked again. */
function once(look: () => readonly (string | undefined)[]): () => ReadonlySet<string | undefined> {
  let found: ReadonlySet<string | undefined> | undefined;
  return () => (found ??= new Set(look()));
}
