import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { notebookInstance } from "../../src/services/sagemaker/notebook-instance.ts";

export default defineRule({
  id: "sagemaker-notebook-direct-internet-access",
  title: "SageMaker notebook instance has a way to the internet of its own",
  severity: "high",
  why: "What a notebook sends past your VPC no security group, firewall or flow log sees: code from a package that somebody tried out can carry your data away unnoticed.",
  fix: {
    text: "Internet access is chosen when a notebook instance is made and cannot be changed: make a new one in a subnet of yours with direct access disabled, copy the notebooks over and delete the old one. The subnet needs a NAT gateway or VPC endpoints (SageMaker API and runtime, S3) for training and hosting.",
    cli: "aws sagemaker create-notebook-instance --notebook-instance-name <new-notebook> --instance-type <instance-type> --role-arn <role-arn> --subnet-id <private-subnet-id> --security-group-ids <security-group-id> --direct-internet-access Disabled --root-access Disabled",
    terraform: `resource "aws_sagemaker_notebook_instance" "<name>" {
  # …
  subnet_id              = aws_subnet.<private>.id
  security_groups        = [aws_security_group.<name>.id]
  direct_internet_access = "Disabled"
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::NotebookInstance
  Properties:
    SubnetId: !Ref <PrivateSubnet>
    SecurityGroupIds:
      - !Ref <SecurityGroup>
    DirectInternetAccess: Disabled`,
  },
  references: {
    fsbp: ["SageMaker.1"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-1",
    ],
  },
  concerns: {
    cloudformation: "DirectInternetAccess",
    terraform: ["aws_sagemaker_notebook_instance.direct_internet_access"],
  },
  examples: { pass: "DirectInternetAccess is Disabled.", fail: "DirectInternetAccess is Enabled." },
  subject: notebookInstance.with("setup"),
  // What is not set is enabled.
  check: ({ setup: { DirectInternetAccess = "Enabled", SubnetId } }) => {
    if (DirectInternetAccess === "Disabled") return pass;
    const beside = SubnetId ? `, beside ${SubnetId}` : "";
    return fail(`direct internet access is enabled${beside}`, { DirectInternetAccess, ...(SubnetId && { SubnetId }) });
  },
});
