import { dayOf, daysSince } from "../../src/aws/age.ts";
import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { volume } from "../../src/services/ec2/volume.ts";

export default defineRule({
  id: "ec2-volume-unattached",
  title: "EBS volume is attached to nothing",
  severity: "low",
  why: "It is paid for by the gigabyte every month, and what it holds is looked after by nobody.",
  fix: {
    text: "If its data may be wanted, keep a snapshot of it, which costs less; then delete the volume.",
    cli: "aws ec2 create-snapshot --volume-id <volume-id>\naws ec2 delete-volume --volume-id <volume-id>",
  },
  references: {
    wellArchitected: ["COST04-BP03"],
    docs: [
      "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-deleting-volume.html",
      "https://docs.aws.amazon.com/config/latest/developerguide/ec2-volume-inuse-check.html",
    ],
  },
  examples: {
    pass: "The volume is attached to an instance, which may be stopped.",
    fail: "The volume is available: its instance was terminated and left it behind.",
  },
  subject: volume.with(),
  check: ({ State, Size, VolumeType, CreateTime, Attachments = [] }, { now }) => {
    if (State === "creating") return skip("it is being made");
    if (State === "error") return skip("it failed to be made and holds nothing");
    if (State !== "available" || Attachments.length > 0) return pass;
    if (CreateTime && daysSince(CreateTime, now) < 1) return skip("it was made within the last day");
    const since = CreateTime ? `, made on ${dayOf(CreateTime)},` : "";
    return fail(`its ${Size} GiB (${VolumeType})${since} are attached to nothing`, {
      State,
      Size,
      VolumeType,
      CreateTime,
    });
  },
});
