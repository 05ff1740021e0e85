import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { subnet } from "../../src/services/ec2/subnet.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-vpc-single-az",
  title: "Lambda function in a VPC depends on one availability zone",
  severity: "medium",
  why: "When that zone fails the function cannot run, although Lambda itself could run it in another one.",
  fix: {
    text: "Attach the function to subnets in two or more zones that have the same routes.",
    cli: "aws lambda update-function-configuration --function-name <function> --vpc-config SubnetIds=<subnet-id>,<subnet-id-in-another-zone>,SecurityGroupIds=<sg-id>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  vpc_config {
    subnet_ids         = ["<subnet-id>", "<subnet-id-in-another-zone>"]
    security_group_ids = ["<sg-id>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    VpcConfig:
      SubnetIds: [<subnet-id>, <subnet-id-in-another-zone>]
      SecurityGroupIds: [<sg-id>]`,
  },
  references: {
    fsbp: ["Lambda.5"],
    wellArchitected: ["REL10-BP01"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-5",
    ],
  },
  examples: {
    pass: "Its subnets lie in eu-west-1a and eu-west-1b.",
    fail: "It has one subnet, or all its subnets lie in eu-west-1a.",
  },
  subject: lambdaFunction.with(),
  context: { subnets: subnet.with() },
  check: ({ VpcConfig }, { subnets }) => {
    const ids = [...new Set(VpcConfig?.SubnetIds ?? [])];
    if (ids.length === 0) return skip("it is not attached to a VPC: Lambda runs it in several zones");
    const evidence = { SubnetIds: ids, VpcId: VpcConfig?.VpcId };
    if (ids.length === 1) return fail(`it has one subnet, ${ids[0]}, and so one zone`, evidence);
    const zones = new Set<string>();
    for (const id of ids) {
      const zone = subnets.get(id)?.AvailabilityZone;
      if (zone) zones.add(zone);
      if (zones.size > 1) return pass;
    }
    const [zone = "no zone that is left"] = zones;
    return fail(`all its subnets lie in ${zone}`, { ...evidence, AvailabilityZone: [...zones] });
  },
});
