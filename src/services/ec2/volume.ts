import type { Volume } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, HIDDEN_TOO, tagsOf } from "./service.ts";

/** EBS volumes that are not on their way out. */
export const volume = kind<Volume>()("AWS::EC2::Volume", {
  list: ec2("describeVolumes", {
    input: () => ({
      Filters: [{ Name: "status", Values: ["creating", "available", "in-use", "error"] }],
      ...HIDDEN_TOO,
    }),
    pageSize: EC2_PAGE,
    value: (out) => out.Volumes,
  }),
  identity: (v, scope) => ({ arn: ec2Arn(scope, "volume", v.VolumeId), name: v.VolumeId, tags: tagsOf(v.Tags) }),
});
