import { isAccountId } from "../../src/aws/arn.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { beanstalkEnvironment } from "../../src/services/elasticbeanstalk/environment.ts";

export default defineRule({
  id: "elasticbeanstalk-environment-platform-retired",
  title: "Elastic Beanstalk environment runs on a platform that is not kept up any more",
  severity: "high",
  why: "A retired platform branch gets no updates at all, and parts of a deprecated one get none: known holes in the operating system and the runtime stay open.",
  fix: {
    text: "Make a second environment on a supported branch, test the application there, and swap the addresses of the two (blue-green). Within a branch, update to the recommended version.",
    cli: `aws elasticbeanstalk list-platform-branches --filters Attribute=LifecycleState,Operator==,Values=Supported
aws elasticbeanstalk update-environment --environment-name <environment> --platform-arn <platform-arn>`,
    terraform: `resource "aws_elastic_beanstalk_environment" "<name>" {
  # …
  solution_stack_name = "64bit Amazon Linux 2023 v<version> running <platform>"
}`,
    cloudformation: `<Name>:
  Type: AWS::ElasticBeanstalk::Environment
  Properties:
    PlatformArn: <platform-arn>`,
  },
  references: {
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/platforms-support-policy.html",
      "https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.platform.upgrade.html",
    ],
  },
  examples: {
    pass: "It runs the recommended version of a supported branch.",
    fail: "It runs PHP 7.4 on Amazon Linux 2, whose branch is retired.",
  },
  subject: beanstalkEnvironment.with("platform"),
  check: ({ platform, PlatformArn, SolutionStackName }) => {
    const { PlatformBranchName, PlatformBranchLifecycleState, PlatformLifecycleState, PlatformVersion } = platform;
    if (isAccountId(platform.PlatformOwner ?? "")) return skip("it runs on a platform of your own");
    if (!PlatformBranchLifecycleState) return skip("AWS does not say to which branch its platform belongs");
    const evidence = { PlatformArn, PlatformBranchName, PlatformBranchLifecycleState, PlatformLifecycleState };
    const branch = PlatformBranchName ?? SolutionStackName ?? PlatformArn;
    const state = PlatformBranchLifecycleState.toLowerCase();
    if (state === "retired") return fail(`its platform branch ${branch} is retired`, evidence);
    if (state !== "supported")
      return fail(`its platform branch ${branch} is ${state}`, evidence, { severity: "medium" });
    return PlatformLifecycleState?.toLowerCase() === "recommended"
      ? pass
      : fail(`its version ${PlatformVersion} of ${branch} is not the recommended one any more`, evidence, {
          severity: "low",
        });
  },
});
