import rule from "../../../rules/elasticbeanstalk/elasticbeanstalk-environment-single-instance.ts";
import { subnet } from "../../../src/services/ec2/subnet.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { environment, unseen } from "./environment.ts";

const given: Given = [
  [
    subnet,
    [
      { SubnetId: "subnet-a", AvailabilityZone: "eu-west-1a", VpcId: "vpc-1" },
      { SubnetId: "subnet-a2", AvailabilityZone: "eu-west-1a", VpcId: "vpc-1" },
      { SubnetId: "subnet-b", AvailabilityZone: "eu-west-1b", VpcId: "vpc-1" },
    ],
  ],
];
const balanced = (also: Record<string, string> = {}) =>
  environment({
    "elasticbeanstalk:environment EnvironmentType": "LoadBalanced",
    "autoscaling:asg MaxSize": "4",
    "autoscaling:asg Availability Zones": "Any",
    "ec2:vpc Subnets": "subnet-a,subnet-b",
    ...also,
  });

verdicts(rule, {
  passes: {
    "two zones": { subject: balanced(), given },
    "the default VPC": { subject: balanced({ "ec2:vpc Subnets": "" }), given: [[subnet, UNLISTED]] },
  },
  fails: {
    "a single instance": {
      subject: balanced({ "elasticbeanstalk:environment EnvironmentType": "SingleInstance" }),
      given,
      message: "its type is SingleInstance",
    },
    "one at most": { subject: balanced({ "autoscaling:asg MaxSize": "1" }), given, message: /1 instance at most/ },
    "any one zone": { subject: balanced({ "autoscaling:asg Availability Zones": "Any 1" }), given },
    "a zone of choice": {
      subject: balanced({ "autoscaling:asg Custom Availability Zones": "eu-west-1c" }),
      given,
      message: /eu-west-1c only/,
    },
    "subnets of one zone": {
      subject: balanced({ "ec2:vpc Subnets": "subnet-a, subnet-a2" }),
      given,
      message: "its subnets subnet-a, subnet-a2 lie in eu-west-1a only",
    },
  },
  skips: {
    "a subnet that is not to be seen": { subject: balanced({ "ec2:vpc Subnets": "subnet-a,subnet-z" }), given },
  },
  unknowns: {
    "settings denied": { subject: denied(balanced(), "settings"), given },
    "settings not shown": { subject: unseen, given },
    "subnets denied": { subject: balanced(), given: [[subnet, UNLISTED]] },
  },
});
