import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { adminInWords, roleAccess } from "../../src/services/iam/role-access.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

export default defineRule({
  id: "lambda-function-admin-role",
  title: "Lambda function runs with an administrator's permissions",
  severity: "high",
  why: "A hole in the function, or in one of its libraries, gives away the whole account: the role's credentials stand in its environment.",
  fix: {
    text: "Give the function a role of its own that allows just the calls it makes, on just the resources it uses. IAM Access Analyzer writes such a policy from CloudTrail.",
    cli: "aws lambda update-function-configuration --function-name <function> --role <role-arn>\naws iam detach-role-policy --role-name <role> --policy-arn arn:<partition>:iam::aws:policy/AdministratorAccess",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  role = aws_iam_role.<narrow>.arn
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    Role: !GetAtt <NarrowRole>.Arn`,
  },
  references: {
    wellArchitected: ["SEC03-BP02"],
    docs: ["https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html"],
  },
  examples: {
    pass: "The role may read one table and write logs.",
    fail: "The role holds AdministratorAccess.",
  },
  subject: lambdaFunction.with(),
  context: { roleAccess },
  check: ({ Role }, { roleAccess }) => {
    if (!Role) return skip("AWS does not say its role");
    const admin = roleAccess.isAdmin(Role);
    return admin ? fail(`its role ${Role} is an administrator: ${adminInWords(admin)}`, { Role, ...admin }) : pass;
  },
});
