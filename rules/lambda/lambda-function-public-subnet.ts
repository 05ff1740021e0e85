import { gather } from "../../src/aws/decide.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-public-subnet",
  title: "Lambda function runs in a public subnet, where it has no way to the internet",
  severity: "medium",
  why: "A function never gets a public address, so an internet gateway drops what it sends: calls to AWS and to others hang until the function times out, often only in one of its zones.",
  fix: {
    text: "Put the function into private subnets that lead out through a NAT gateway, or reach AWS's services by VPC endpoints. A function that needs nothing in the VPC is best taken out of it.",
    cli: "aws lambda update-function-configuration --function-name <function> --vpc-config SubnetIds=<private-subnet-a>,<private-subnet-b>,SecurityGroupIds=<group-id>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  vpc_config {
    subnet_ids         = ["<private-subnet-a>", "<private-subnet-b>"]
    security_group_ids = ["<group-id>"]
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    VpcConfig:
      SubnetIds:
        - <private-subnet-a>
        - <private-subnet-b>
      SecurityGroupIds:
        - <group-id>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html"],
  },
  examples: {
    pass: "Its subnets route 0.0.0.0/0 to a NAT gateway.",
    fail: "One of its subnets routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: lambdaFunction.with(),
  context: { routing },
  check: ({ VpcConfig }, { routing }) => {
    const ids = VpcConfig?.SubnetIds ?? [];
    if (ids.length === 0) return skip("it is attached to no VPC");
    // A function has IPv6 only where it asks for it, and then does reach out by an internet gateway.
    const open = gather(...ids.map((id) => () => (routing.subnet(id).ipv4.public ? routing.publicSubnets([id]) : [])));
    if (open.length === 0) return pass;
    const all = open.length === ids.length ? "" : `; the other ${ids.length - open.length} of its subnets are not`;
    return fail(`${open.map(({ text }) => text).join("; ")}${all}`, {
      publicSubnets: open.map(({ evidence }) => evidence),
      SubnetIds: ids,
    });
  },
});
