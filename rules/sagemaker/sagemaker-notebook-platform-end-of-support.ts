import { daysLeft, endOfSupport } from "../../src/aws/end-of-support.ts";
import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { notebookInstance } from "../../src/services/sagemaker/notebook-instance.ts";

export default defineRule({
  id: "sagemaker-notebook-platform-end-of-support",
  title: "SageMaker notebook instance runs on a platform that AWS no longer supports, or soon will not",
  severity: "medium",
  why: "It gets no security patches any more, neither of its Linux nor of Jupyter; and once it is stopped, AWS does not let it start again.",
  fix: {
    text: "Stop the notebook instance, set its platform to notebook-al2023-v1 and start it again: what lies in /home/ec2-user/SageMaker stays. In lifecycle scripts change yum to dnf, and change instance types that Amazon Linux 2023 does not run on (ml.p2, ml.p3, ml.g3, ml.inf1). One on Amazon Linux 1 has to be made anew.",
    cli: "aws sagemaker stop-notebook-instance --notebook-instance-name <notebook>\naws sagemaker wait notebook-instance-stopped --notebook-instance-name <notebook>\naws sagemaker update-notebook-instance --notebook-instance-name <notebook> --platform-identifier notebook-al2023-v1\naws sagemaker start-notebook-instance --notebook-instance-name <notebook>",
    terraform: `resource "aws_sagemaker_notebook_instance" "<name>" {
  # …
  platform_identifier = "notebook-al2023-v1"
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::NotebookInstance
  Properties:
    PlatformIdentifier: notebook-al2023-v1`,
  },
  references: {
    fsbp: ["SageMaker.8"],
    wellArchitected: ["SEC06-BP01"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-al2.html",
      "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-al2023.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-8",
    ],
  },
  concerns: {
    cloudformation: "PlatformIdentifier",
    terraform: ["aws_sagemaker_notebook_instance.platform_identifier"],
  },
  examples: {
    pass: "The platform is notebook-al2023-v1.",
    fail: "The platform is notebook-al2-v3, which AWS supported until June 30, 2026.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 90)
      .check(
        z.describe("Days before the end of support from which a platform counts; such a finding is of low severity"),
      ),
  }),
  subject: notebookInstance.with("setup"),
  check: ({ setup: { PlatformIdentifier } }, { now, options: { days } }) => {
    if (PlatformIdentifier === undefined) return skip("AWS does not say which platform it runs on");
    const support = endOfSupport("sagemaker-notebook", PlatformIdentifier);
    if (!support.known) return skip(`${PlatformIdentifier} is not in the calendar of ${support.asOf}`);
    const { endsOn, source } = support;
    const left = daysLeft(endsOn, now);
    if (left > days) return pass;
    const evidence = { PlatformIdentifier, supportEndsOn: endsOn, source };
    return left <= 0
      ? fail(`support of its platform, ${PlatformIdentifier}, ended on ${endsOn}`, evidence)
      : fail(`support of its platform, ${PlatformIdentifier}, ends on ${endsOn}`, evidence, { severity: "low" });
  },
});
