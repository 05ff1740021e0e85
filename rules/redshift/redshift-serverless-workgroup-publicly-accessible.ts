import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { serverlessWorkgroup } from "../../src/services/redshiftserverless/workgroup.ts";

export default defineRule({
  id: "redshift-serverless-workgroup-publicly-accessible",
  title: "Redshift Serverless workgroup has a public address",
  severity: "high",
  why: "The warehouse's name resolves to a public address: one open security group or one stolen password away from anyone on the internet.",
  fix: {
    text: "Turn public access off, and reach the workgroup from within the VPC, over a VPN or by the query editor. Clients that connect over the internet lose their connection.",
    cli: "aws redshift-serverless update-workgroup --workgroup-name <workgroup> --no-publicly-accessible",
    terraform: `resource "aws_redshiftserverless_workgroup" "<name>" {
  # …
  publicly_accessible = false
}`,
    cloudformation: `<Name>:
  Type: AWS::RedshiftServerless::Workgroup
  Properties:
    WorkgroupName: <workgroup>
    PubliclyAccessible: false`,
  },
  references: {
    fsbp: ["RedshiftServerless.3"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-connecting.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-3",
    ],
  },
  examples: { pass: "publiclyAccessible is false.", fail: "publiclyAccessible is true." },
  subject: serverlessWorkgroup.with(),
  check: ({ publiclyAccessible, endpoint, securityGroupIds }) =>
    publiclyAccessible
      ? fail(`${endpoint?.address ?? "its name"} resolves to a public address`, {
          ...{ publiclyAccessible, securityGroupIds },
          endpoint: endpoint && { address: endpoint.address, port: endpoint.port },
        })
      : pass,
});
