import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { taskDefinition } from "../../src/services/ecs/task-definition.ts";

export default defineRule({
  id: "ecs-task-definition-efs-plaintext",
  title: "ECS task definition mounts an EFS file system without encryption in transit",
  severity: "medium",
  why: "Files travel between the task and EFS in the clear, for whoever can listen in the network in between.",
  fix: {
    text: "Turn on `transitEncryption` for the volume, with which the task's IAM role and access points can be demanded too; then move the services to the new revision.",
    cli: 'aws ecs register-task-definition --cli-input-json file://<task-definition.json>   # with "transitEncryption": "ENABLED"',
    terraform: `resource "aws_ecs_task_definition" "<name>" {
  # …
  volume {
    name = "<volume>"
    efs_volume_configuration {
      file_system_id     = "<file-system-id>"
      transit_encryption = "ENABLED"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::ECS::TaskDefinition
  Properties:
    Volumes:
      - Name: <volume>
        EFSVolumeConfiguration:
          FilesystemId: <file-system-id>
          TransitEncryption: ENABLED`,
  },
  references: {
    fsbp: ["ECS.18"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/efs-volumes.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-18",
    ],
  },
  examples: {
    pass: "transitEncryption of the volume is ENABLED.",
    fail: "The volume `uploads` does not set transitEncryption, which is off by default.",
  },
  subject: taskDefinition.with(),
  check: ({ volumes = [] }) => {
    const efs = volumes.filter(({ efsVolumeConfiguration }) => efsVolumeConfiguration !== undefined);
    if (efs.length === 0) return skip("it mounts no EFS file system");
    const open = efs.filter(({ efsVolumeConfiguration }) => efsVolumeConfiguration?.transitEncryption !== "ENABLED");
    if (open.length === 0) return pass;
    const words = open.map(({ name, efsVolumeConfiguration: of }) => `${name} (${of?.fileSystemId})`);
    return fail(`mounted without encryption in transit: ${words.join(", ")}`, { volumes: open });
  },
});
