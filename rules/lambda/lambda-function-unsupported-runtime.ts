import { RUNTIMES_AS_OF, runtimeSupport } from "../../src/aws/lambda-runtimes.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { lambdaFunction } from "../../src/services/lambda/function.ts";

const DAY = 24 * 3_600_000;

export default defineRule({
  id: "lambda-function-unsupported-runtime",
  title: "Lambda function runs on a runtime that AWS no longer supports, or soon will not",
  severity: "high",
  why: "AWS stops mending security holes in the runtime, and later refuses to update the function: a fix of your own can then not be deployed.",
  fix: {
    text: "Move the function to a supported runtime of its language, and test it there first.",
    cli: "aws lambda update-function-configuration --function-name <function> --runtime <runtime>",
    terraform: `resource "aws_lambda_function" "<name>" {
  # …
  runtime = "<runtime>"
}`,
    cloudformation: `<Name>:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: <runtime>`,
  },
  references: {
    fsbp: ["Lambda.2"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html#lambda-2",
    ],
  },
  examples: {
    pass: "Its runtime is supported for at least 90 more days.",
    fail: "Its runtime was deprecated last year.",
  },
  subject: lambdaFunction.with(),
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 90)
      .check(
        z.describe("Days before its deprecation from which a runtime counts; such a finding is of medium severity"),
      ),
  }),
  check: ({ Runtime, PackageType }, { now, options: { days } }) => {
    if (PackageType === "Image") return skip("it is a container image, which brings its own runtime");
    if (!Runtime) return skip("it has no managed runtime");
    const support = runtimeSupport(Runtime);
    if (!support.known)
      return skip(`${Runtime} is newer than the list of runtimes of this version (${RUNTIMES_AS_OF})`);
    const { deprecatedOn } = support;
    const left = deprecatedOn === undefined ? Infinity : (Date.parse(deprecatedOn) - now.getTime()) / DAY;
    if (left > days) return pass;
    const evidence = { Runtime, deprecatedOn };
    return left <= 0
      ? fail(`${Runtime} has had no support since ${deprecatedOn}`, evidence)
      : fail(`support of ${Runtime} ends on ${deprecatedOn}`, evidence, { severity: "medium" });
  },
});
