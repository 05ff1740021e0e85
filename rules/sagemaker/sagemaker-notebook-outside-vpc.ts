import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { notebookInstance } from "../../src/services/sagemaker/notebook-instance.ts";

export default defineRule({
  id: "sagemaker-notebook-outside-vpc",
  title: "SageMaker notebook instance runs outside of your VPCs",
  severity: "high",
  why: "It lives in a VPC of AWS's, where you have no security groups, routes or flow logs: you cannot limit what it connects to, and it can reach your own data over public addresses only.",
  fix: {
    text: "The subnet is chosen when a notebook instance is made and cannot be changed: make a new one in a private subnet of yours, copy the notebooks over and delete the old one.",
    cli: "aws sagemaker create-notebook-instance --notebook-instance-name <new-notebook> --instance-type <instance-type> --role-arn <role-arn> --subnet-id <private-subnet-id> --security-group-ids <security-group-id> --direct-internet-access Disabled --root-access Disabled",
    terraform: `resource "aws_sagemaker_notebook_instance" "<name>" {
  # …
  subnet_id       = aws_subnet.<private>.id
  security_groups = [aws_security_group.<name>.id]
}`,
    cloudformation: `<Name>:
  Type: AWS::SageMaker::NotebookInstance
  Properties:
    SubnetId: !Ref <PrivateSubnet>
    SecurityGroupIds:
      - !Ref <SecurityGroup>`,
  },
  references: {
    fsbp: ["SageMaker.2"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/sagemaker/latest/dg/appendix-notebook-and-internet-access.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/sagemaker-controls.html#sagemaker-2",
    ],
  },
  concerns: { cloudformation: "SubnetId", terraform: ["aws_sagemaker_notebook_instance.subnet_id"] },
  examples: { pass: "The notebook instance has a subnet.", fail: "The notebook instance was made without a subnet." },
  subject: notebookInstance.with("setup"),
  check: ({ setup: { SubnetId } }) =>
    SubnetId ? pass : fail("it is in no subnet of yours but in a VPC of SageMaker's", { SubnetId: null }),
});
