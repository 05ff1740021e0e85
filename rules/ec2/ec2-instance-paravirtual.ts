import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";

export default defineRule({
  id: "ec2-instance-paravirtual",
  title: "EC2 instance uses paravirtualization",
  severity: "medium",
  why: "Only instance types of the first generations can run it: slower, dearer, without the present network and disk features, and without a place to go when AWS retires their hosts.",
  fix: {
    text: "Make a new server of a current type from a current image (HVM), move the data and the workload, and terminate the old one: an image cannot be turned from one virtualization into the other.",
    cli: "aws ec2 run-instances --image-id <hvm-image-id> --instance-type <current-type> --subnet-id <subnet-id>",
  },
  references: {
    fsbp: ["EC2.24"],
    docs: [
      "https://docs.aws.amazon.com/linux/al2/ug/virtualization_types.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-24",
    ],
  },
  examples: {
    pass: "The virtualization type of the instance is hvm.",
    fail: "The instance is an m1.small with the virtualization type paravirtual.",
  },
  subject: instance.with(),
  check: ({ VirtualizationType, InstanceType, ImageId }) =>
    VirtualizationType === "paravirtual"
      ? fail(`it is an ${InstanceType} that was started from the paravirtual image ${ImageId}`, {
          VirtualizationType,
          InstanceType,
          ImageId,
        })
      : pass,
});
