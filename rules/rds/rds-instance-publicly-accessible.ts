import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";

export default defineRule({
  id: "rds-instance-publicly-accessible",
  title: "RDS instance has a public address",
  severity: "critical",
  why: "Its name resolves to a public address: one open security group or one stolen password away from anyone on the internet.",
  fix: {
    text: "Turn public access off and reach the database from within the VPC, over a VPN, or through a bastion. Clients that connect over the internet lose their connection.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --no-publicly-accessible --apply-immediately",
    terraform: 'resource "aws_db_instance" "<name>" {\n  # …\n  publicly_accessible = false\n}',
    cloudformation: "Type: AWS::RDS::DBInstance\nProperties:\n  PubliclyAccessible: false",
  },
  references: {
    fsbp: ["RDS.2"],
    cis: { "3.0": ["2.3.3"], "5.0": ["2.2.3"] },
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-2",
    ],
  },
  examples: { pass: "PubliclyAccessible is false.", fail: "PubliclyAccessible is true." },
  subject: dbInstance.with(),
  check: ({ PubliclyAccessible, Endpoint, VpcSecurityGroups = [] }) =>
    PubliclyAccessible
      ? fail(`outside its VPC ${Endpoint?.Address ?? "its name"} resolves to a public address`, {
          PubliclyAccessible,
          Endpoint: Endpoint && { Address: Endpoint.Address, Port: Endpoint.Port },
          VpcSecurityGroupIds: VpcSecurityGroups.map((group) => group.VpcSecurityGroupId),
        })
      : pass,
});
