import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { routing } from "../../src/services/ec2/routing.ts";
import { efsMountTarget } from "../../src/services/efs/mount-target.ts";

export default defineRule({
  id: "efs-mount-target-in-public-subnet",
  title: "EFS mount target lies in a public subnet",
  severity: "medium",
  why: "Its neighbours there have public addresses: one of them taken over from the internet is one hop from the files, and only a security group stands between.",
  fix: {
    text: "Make mount targets in private subnets of the same zones and delete those in the public ones; a zone has room for one, so mounts in that zone are interrupted meanwhile.",
    cli: "aws efs delete-mount-target --mount-target-id <mount-target-id>\naws efs create-mount-target --file-system-id <file-system-id> --subnet-id <private-subnet> --security-groups <security-group>",
    terraform:
      'resource "aws_efs_mount_target" "<name>" {\n  file_system_id  = "<file-system-id>"\n  subnet_id       = "<private-subnet>"\n  security_groups = ["<security-group>"]\n}',
    cloudformation:
      "Type: AWS::EFS::MountTarget\nProperties:\n  FileSystemId: <file-system-id>\n  SubnetId: <private-subnet>\n  SecurityGroups:\n    - <security-group>",
  },
  references: {
    fsbp: ["EFS.6"],
    wellArchitected: ["SEC05-BP01"],
    docs: [
      "https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/efs-controls.html#efs-6",
    ],
  },
  examples: {
    pass: "The mount target's subnet reaches the internet through a NAT gateway or not at all.",
    fail: "The subnet routes 0.0.0.0/0 to an internet gateway, or gives its instances public addresses at launch.",
  },
  subject: efsMountTarget.with(),
  context: { routing },
  check: ({ SubnetId, FileSystemId, AvailabilityZoneName }, { routing }) => {
    const evidence = { FileSystemId, SubnetId, AvailabilityZoneName };
    const [open] = routing.publicSubnets([SubnetId]);
    if (open) return fail(open.text, { ...evidence, ...open.evidence });
    const { MapPublicIpOnLaunch } = routing.subnet(SubnetId ?? "").subnet;
    return MapPublicIpOnLaunch
      ? fail(`its subnet ${SubnetId} gives instances public addresses at launch`, { ...evidence, MapPublicIpOnLaunch })
      : pass;
  },
});
