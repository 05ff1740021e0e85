import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { serverlessWorkgroup } from "../../src/services/redshiftserverless/workgroup.ts";

export default defineRule({
  id: "redshift-serverless-workgroup-enhanced-routing-off",
  title: "Redshift Serverless workgroup loads and unloads data past your VPC",
  severity: "high",
  why: "COPY and UNLOAD go over the internet, where no security group, endpoint policy or flow log of yours sees them: nothing keeps an UNLOAD from a stranger's bucket.",
  fix: {
    text: "Turn enhanced VPC routing on. Give the VPC a way to what the workgroup loads from first, such as an S3 gateway endpoint: without one loads fail.",
    cli: "aws redshift-serverless update-workgroup --workgroup-name <workgroup> --enhanced-vpc-routing",
    terraform: `resource "aws_redshiftserverless_workgroup" "<name>" {
  # …
  enhanced_vpc_routing = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RedshiftServerless::Workgroup
  Properties:
    WorkgroupName: <workgroup>
    EnhancedVpcRouting: true`,
  },
  references: {
    fsbp: ["RedshiftServerless.1"],
    wellArchitected: ["SEC05-BP02"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/enhanced-vpc-routing.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-1",
    ],
  },
  examples: { pass: "enhancedVpcRouting is true.", fail: "enhancedVpcRouting is false." },
  subject: serverlessWorkgroup.with(),
  check: ({ enhancedVpcRouting }) =>
    enhancedVpcRouting ? pass : fail("enhanced VPC routing is off", { enhancedVpcRouting: false }),
});
