import type { Image } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

/** Machine images (AMIs) of the account itself. */
export const machineImage = kind<Image>()("AWS::EC2::Image", {
  list: ec2("describeImages", {
    input: () => ({ Owners: ["self"] }),
    pageSize: EC2_PAGE,
    value: (out) => out.Images,
  }),
  identity: (i, scope) => ({ arn: ec2Arn(scope, "image", i.ImageId), name: i.ImageId, tags: tagsOf(i.Tags) }),
});
