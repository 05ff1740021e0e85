import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { dmsReplicationInstance } from "../../src/services/dms/replication-instance.ts";

export default defineRule({
  id: "dms-replication-instance-publicly-accessible",
  title: "DMS replication instance has a public address",
  severity: "critical",
  why: "All the data that moves, and the way into the source and the target database, goes through this server: with a public address only its security groups keep the internet away.",
  fix: {
    text: "Whether it is public is chosen when it is made: make a private replication instance, move the tasks over, and delete this one. It reaches databases outside its VPC over a VPN, Direct Connect, peering or a NAT gateway.",
    cli: `aws dms create-replication-instance --replication-instance-identifier <new-instance> --replication-instance-class <class> --replication-subnet-group-identifier <private-subnets> --no-publicly-accessible
aws dms move-replication-task --replication-task-arn <task-arn> --target-replication-instance-arn <new-instance-arn>
aws dms delete-replication-instance --replication-instance-arn <instance-arn>`,
    terraform: `resource "aws_dms_replication_instance" "<name>" {
  # …
  publicly_accessible = false
}`,
    cloudformation: `<Name>:
  Type: AWS::DMS::ReplicationInstance
  Properties:
    PubliclyAccessible: false`,
  },
  references: {
    fsbp: ["DMS.1"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.PublicPrivate.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-1",
    ],
  },
  concerns: {
    cloudformation: "PubliclyAccessible",
    terraform: ["aws_dms_replication_instance.publicly_accessible"],
  },
  examples: { pass: "PubliclyAccessible is false.", fail: "PubliclyAccessible is true, which is the default." },
  subject: dmsReplicationInstance.with(),
  check: ({ PubliclyAccessible = true, ReplicationInstancePublicIpAddresses: addresses = [], VpcSecurityGroups }) => {
    if (!PubliclyAccessible) return pass;
    const named = addresses.length > 0 ? `: ${addresses.join(", ")}` : "";
    return fail(`it has a public address${named}`, {
      PubliclyAccessible,
      ReplicationInstancePublicIpAddresses: addresses,
      VpcSecurityGroupIds: (VpcSecurityGroups ?? []).map((group) => group.VpcSecurityGroupId),
    });
  },
});
