import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { notebookInstance } from "../../src/services/sagemaker/notebook-instance.ts";

export default defineRule({
  id: "sagemaker-notebook-root-access",
  title: "Users of a SageMaker notebook instance are root on it",
  severity: "high",
  why: "Whoever opens the notebook, and any package that its code loads, can change or switch off everything on the machine: logging, security tools, the network's settings.",
  fix: {
    text: "Stop the notebook instance, turn root access off and start it again. Scripts of its lifecycle configuration go on running as root, so install there what needs it.",
    cli: "aws sagemaker stop-notebook-instance --notebook-instance-name <notebook>\naws sagemaker wait notebook-instance-stopped --notebook-instance-name <notebook>\naws sagemaker update-notebook-instance --notebook-instance-name <notebook> --root-access Disabled\naws sagemaker start-notebook-instance --notebook-instance-name <notebook>",
    terraform: `resource "aws_sagemaker_notebook_instance" "<name>" {
  # …
  root_access = "Disabled"
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::NotebookInstance
  Properties:
    RootAccess: Disabled`,
  },
  references: {
    fsbp: ["SageMaker.3"],
    wellArchitected: ["SEC03-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/nbi-root-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-3",
    ],
  },
  concerns: { cloudformation: "RootAccess", terraform: ["aws_sagemaker_notebook_instance.root_access"] },
  examples: { pass: "RootAccess is Disabled.", fail: "RootAccess is Enabled, as it is unless chosen otherwise." },
  subject: notebookInstance.with("setup"),
  // What is not set is enabled.
  check: ({ setup: { RootAccess = "Enabled" } }) =>
    RootAccess === "Disabled" ? pass : fail("its users have root access", { RootAccess }),
});
