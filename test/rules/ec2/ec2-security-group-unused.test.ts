import { expect, it } from "vitest";
import rule from "../../../rules/ec2/ec2-security-group-unused.ts";
import { securityGroup } from "../../../src/services/ec2/security-group.ts";
import type { Batched } from "../../../src/model/index.ts";
import { ecsService } from "../../../src/services/ecs/ecs-service.ts";
import { launchConfiguration } from "../../../src/services/autoscaling/launch-configuration.ts";
import { eventsRule } from "../../../src/services/events/rule.ts";
import { glueConnection } from "../../../src/services/glue/connection.ts";
import { lambdaFunction } from "../../../src/services/lambda/function.ts";
import { dbCluster } from "../../../src/services/rds/db-cluster.ts";
import { launchTemplate } from "../../../src/services/ec2/launch-template.ts";
import { networkInterface } from "../../../src/services/ec2/network-interface.ts";
import { spotFleet } from "../../../src/services/ec2/spot-fleet.ts";
import { denied, type Given, make, UNLISTED, verdicts } from "../../verdicts.ts";

const group = (also: object = {}) => ({
  GroupId: "sg-1",
  GroupName: "web",
  VpcId: "vpc-1",
  OwnerId: "111122223333",
  referencesFromOutside: [],
  ...also,
});
const subject = group();
const other = (id: string): Given => [
  [securityGroup, [{ GroupId: "sg-2", IpPermissions: [{ UserIdGroupPairs: [{ GroupId: id }] }] }]],
];
const template = (LaunchTemplateData: object): Given => [
  [launchTemplate, [{ LaunchTemplateId: "lt-1", versions: [{ VersionNumber: 1, LaunchTemplateData }] }]],
];
const faces = (id: string): Given => [[networkInterface, [{ NetworkInterfaceId: "eni-1", Groups: [{ GroupId: id }] }]]];

verdicts(rule, {
  passes: {
    "an interface has it": { subject, given: faces("sg-1") },
    "another group names it": { subject, given: other("sg-1") },
    "a launch template names it": { subject, given: template({ SecurityGroupIds: ["sg-1"] }) },
    "an interface of a launch template does": {
      subject,
      given: template({ NetworkInterfaces: [{ Groups: ["sg-1"] }] }),
    },
    "a launch template names it by its name": { subject, given: template({ SecurityGroups: ["web"] }) },
    "a function that sleeps": {
      subject,
      given: [
        [
          lambdaFunction,
          [
            {
              FunctionName: "f",
              FunctionArn: "arn:aws:lambda:eu-west-1:111122223333:function:f",
              VpcConfig: { SecurityGroupIds: ["sg-1"] },
            },
          ],
        ],
      ],
    },
    "a service without tasks": {
      subject,
      given: [
        [
          ecsService,
          [
            {
              serviceName: "s",
              serviceArn: "arn:aws:ecs:eu-west-1:111122223333:service/c/s",
              networkConfiguration: { awsvpcConfiguration: { subnets: [], securityGroups: ["sg-1"] } },
            },
          ],
        ],
      ],
    },
    "a launch configuration": {
      subject,
      given: [
        [
          launchConfiguration,
          [
            {
              LaunchConfigurationName: "web",
              LaunchConfigurationARN: `arn:aws:autoscaling:eu-west-1:111122223333:launchConfiguration:1:launchConfigurationName/web`,
              SecurityGroups: ["sg-1"],
            },
          ],
        ],
      ],
    },
    "a task that a rule starts by the clock": {
      subject,
      given: [
        [
          eventsRule,
          [
            {
              Name: "nightly",
              Arn: "arn:aws:events:eu-west-1:111122223333:rule/nightly",
              targets: [{ Id: "1", Arn: "arn:aws:ecs:eu-west-1:111122223333:cluster/c", SecurityGroups: ["sg-1"] }],
            },
          ],
        ],
      ],
    },
    "a cluster without instances": {
      subject,
      given: [
        [
          dbCluster,
          [
            {
              DBClusterIdentifier: "c",
              DBClusterArn: "arn:aws:rds:eu-west-1:111122223333:cluster:c",
              VpcSecurityGroups: [{ VpcSecurityGroupId: "sg-1" }],
            },
          ],
        ],
      ],
    },
    "a Glue connection": {
      subject,
      given: [[glueConnection, [{ Name: "c", PhysicalConnectionRequirements: { SecurityGroupIdList: ["sg-1"] } }]]],
    },
    "a Spot Fleet": {
      subject,
      given: [
        [
          spotFleet,
          [
            {
              SpotFleetRequestId: "sfr-1",
              SpotFleetRequestConfig: { LaunchSpecifications: [{ SecurityGroups: [{ GroupId: "sg-1" }] }] },
            },
          ],
        ],
      ],
    },
    "a group of a peered VPC": { subject: group({ referencesFromOutside: [{ ReferencingVpcId: "vpc-9" }] }) },
    "an interface has it, and templates could not be listed": {
      subject,
      given: [...faces("sg-1"), [launchTemplate, UNLISTED]],
    },
  },
  fails: {
    "nothing has it": {
      subject,
      given: [...faces("sg-3"), ...other("sg-3"), ...template({})],
      message: "no network interface has it",
      evidence: { GroupName: "web", VpcId: "vpc-1" },
    },
    "it names only itself": {
      subject: group({ IpPermissions: [{ UserIdGroupPairs: [{ GroupId: "sg-1" }] }] }),
    },
    "made by CloudFormation": { subject: group({ Tags: [{ Key: "aws:cloudformation:stack-name", Value: "shop" }] }) },
  },
  skips: {
    "the default one": { subject: group({ GroupName: "default" }) },
    "made for EKS": { subject: group({ Tags: [{ Key: "aws:eks:cluster-name", Value: "shop" }] }), message: /aws:eks/ },
    "kept by EMR": { subject: group({ GroupName: "ElasticMapReduce-master" }) },
    "another account's": { subject: group({ OwnerId: "999999999999" }) },
  },
  unknowns: {
    "interfaces could not be listed": { subject, given: [[networkInterface, UNLISTED]] },
    "a template could not be read": {
      subject,
      given: [[launchTemplate, [denied({ LaunchTemplateId: "lt-1" }, "versions")]]],
    },
    "references could not be read": { subject: denied({ GroupId: "sg-1", GroupName: "web" }, "referencesFromOutside") },
  },
});

it("asks for references of the account's own groups only", () => {
  const { read } = securityGroup.spec.aspects["referencesFromOutside"] as Batched<object, unknown>;
  const own = make(securityGroup, { GroupId: "sg-1", OwnerId: "111122223333" });
  const shared = make(securityGroup, { GroupId: "sg-2", OwnerId: "999999999999" });
  expect(read.known!([shared])).toEqual([[]]);
  expect(read.known!([own, shared])).toBeUndefined();
  expect(read.input([own, shared])).toEqual({ GroupId: ["sg-1"] });
  const answer = { SecurityGroupReferenceSet: [{ GroupId: "sg-1", ReferencingVpcId: "vpc-9" }] };
  expect(read.value(answer as never, [own, shared])).toEqual([[{ GroupId: "sg-1", ReferencingVpcId: "vpc-9" }], []]);
});
