import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { byZone } from "../../src/services/ec2/zones.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";
import { settingsOf } from "../../src/services/elasticbeanstalk/settings.ts";

export default defineRule({
  id: "elasticbeanstalk-environment-single-instance",
  title: "Elastic Beanstalk environment hangs on one instance or one zone",
  severity: "medium",
  why: "When that instance or its zone fails, or is just being updated, the application is down.",
  fix: {
    text: "Make the environment load balanced, with two instances or more in subnets of two zones.",
    cli: "aws elasticbeanstalk update-environment --environment-name <environment> --option-settings Namespace=aws:elasticbeanstalk:environment,OptionName=EnvironmentType,Value=LoadBalanced Namespace=aws:autoscaling:asg,OptionName=MinSize,Value=2 Namespace=aws:autoscaling:asg,OptionName=MaxSize,Value=4",
    terraform: `resource "aws_elastic_beanstalk_environment" "<name>" {
  # …
  setting {
    namespace = "aws:elasticbeanstalk:environment"
    name      = "EnvironmentType"
    value     = "LoadBalanced"
  }
  setting {
    namespace = "aws:autoscaling:asg"
    name      = "MinSize"
    value     = "2"
  }
  setting {
    namespace = "aws:autoscaling:asg"
    name      = "MaxSize"
    value     = "4"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticBeanstalk::Environment
  Properties:
    OptionSettings:
      - Namespace: aws:elasticbeanstalk:environment
        OptionName: EnvironmentType
        Value: LoadBalanced
      - Namespace: aws:autoscaling:asg
        OptionName: MinSize
        Value: "2"
      - Namespace: aws:autoscaling:asg
        OptionName: MaxSize
        Value: "4"`,
  },
  references: {
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features-managing-env-types.html",
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html",
    ],
  },
  examples: {
    pass: "It is load balanced, with up to four instances in subnets of two zones.",
    fail: "Its EnvironmentType is SingleInstance.",
  },
  subject: beanstalkEnvironment.with("settings"),
  context: { subnets: subnet.with() },
  check: (environment, { subnets }) => {
    const { options } = settingsOf(environment);
    const asg = (name: string) => options[`aws:autoscaling:asg ${name}`];
    const [MaxSize, Any, Custom = ""] = [asg("MaxSize"), asg("Availability Zones"), asg("Custom Availability Zones")];
    const { "aws:elasticbeanstalk:environment EnvironmentType": EnvironmentType, "aws:ec2:vpc Subnets": Subnets = "" } =
      options;
    const evidence = { EnvironmentType, MaxSize, "Availability Zones": Any, Subnets };
    if (EnvironmentType === "SingleInstance") return fail("its type is SingleInstance", evidence);
    if (MaxSize === "0" || MaxSize === "1") return fail(`it may run ${MaxSize} instance at most`, evidence);
    if (Any === "Any 1") return fail("it starts instances in one Availability Zone only (Any 1)", evidence);
    const custom = listOf(Custom);
    if (custom.length === 1) return fail(`it starts instances in ${custom[0]} only`, evidence);
    // Without subnets it lies in the default VPC, in any zones.
    const ids = listOf(Subnets);
    if (ids.length === 0) return pass;
    const known = ids.flatMap((id) => subnets.get(id) ?? []);
    const zones = [...byZone(known).keys()];
    if (zones.length > 1) return pass;
    if (known.length < ids.length) return skip(`not all of its subnets ${ids.join(", ")} are to be seen`);
    return fail(`its subnets ${ids.join(", ")} lie in ${zones[0] ?? "no Availability Zone"} only`, evidence);
  },
});

const listOf = (text: string) => text.split(",").flatMap((one) => one.trim() || []);
