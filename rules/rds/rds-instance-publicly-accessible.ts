import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { reach } from "../../src/services/ec2/reach.ts";
import { throughText } from "../../src/services/ec2/targets.ts";
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
  concerns: { cloudformation: "PubliclyAccessible", terraform: ["aws_db_instance.publicly_accessible"] },
  examples: { pass: "PubliclyAccessible is false.", fail: "PubliclyAccessible is true." },
  subject: dbInstance.with(),
  context: { reach },
  check: ({ PubliclyAccessible, Endpoint, VpcSecurityGroups = [], DBSubnetGroup }, { reach }) => {
    if (!PubliclyAccessible) return pass;
    const groupIds = VpcSecurityGroups.flatMap(({ VpcSecurityGroupId: id }) => id ?? []);
    const subnetIds = (DBSubnetGroup?.Subnets ?? []).flatMap(({ SubnetIdentifier: id }) => id ?? []);
    const name = Endpoint?.Address ?? "its name";
    const through = throughText(reach, { address: { 4: name, 6: undefined }, subnetIds, groupIds }, Endpoint?.Port);
    return fail(`outside its VPC ${name} resolves to a public address${through.text}`, {
      PubliclyAccessible,
      Endpoint: Endpoint && { Address: Endpoint.Address, Port: Endpoint.Port },
      VpcSecurityGroupIds: groupIds,
      ...through.evidence,
    });
  },
});
