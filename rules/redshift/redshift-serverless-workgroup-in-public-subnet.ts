import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { serverlessWorkgroup } from "../../src/services/redshiftserverless/workgroup.ts";

export default defineRule({
  id: "redshift-serverless-workgroup-in-public-subnet",
  title: "Redshift Serverless workgroup lies in a subnet that is routed to the internet",
  severity: "high",
  why: "Only the missing public address and the security groups then stand between the internet and the warehouse; private subnets stop the traffic whatever they say.",
  fix: {
    text: "Give the workgroup private subnets in three zones, or take the internet gateway route of its subnets away.",
    cli: "aws redshift-serverless update-workgroup --workgroup-name <workgroup> --subnet-ids <private-subnet-a> <private-subnet-b> <private-subnet-c>",
    terraform: `resource "aws_redshiftserverless_workgroup" "<name>" {
  # …
  subnet_ids = ["<private-subnet-a>", "<private-subnet-b>", "<private-subnet-c>"]
}`,
    cloudformation: `<Name>:
  Type: AWS::RedshiftServerless::Workgroup
  Properties:
    WorkgroupName: <workgroup>
    SubnetIds:
      - <private-subnet-a>
      - <private-subnet-b>
      - <private-subnet-c>`,
  },
  references: {
    wellArchitected: ["SEC05-BP01"],
    docs: ["https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-usage-considerations.html"],
  },
  examples: {
    pass: "Every subnet of the workgroup reaches the internet through a NAT gateway or not at all.",
    fail: "A subnet of the workgroup routes 0.0.0.0/0 to an internet gateway.",
  },
  subject: serverlessWorkgroup.with(),
  context: { routing },
  check: ({ subnetIds = [] }, { routing }) => {
    if (subnetIds.length === 0) return skip("it has no subnets yet");
    const open = routing.publicSubnets(subnetIds);
    return open.length === 0
      ? pass
      : fail(open.map(({ text }) => text).join("; "), { publicSubnets: open.map(({ evidence }) => evidence) });
  },
});
