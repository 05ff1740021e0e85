import type { Image } from "@aws-sdk/client-ec2";
import { type Batch, details, each, from, kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn } from "../ec2/service.ts";
import { autoScalingGroup } from "./auto-scaling-group.ts";
import { launchConfiguration } from "./launch-configuration.ts";
import { versionInForce } from "./launch-source.ts";

/**
 * The images that Auto Scaling groups launch from, whoever owns them, as far as they can still be seen. AWS has no name
 * of its own for them: `AWS::EC2::Image` are those of the account.
 */
export const launchImage = kind<Pick<Image, "ImageId" | "State">>()("AWS::AutoScaling::LaunchImage", {
  list: [
    each(
      autoScalingGroup,
      versionInForce((versions) =>
        versions.flatMap(({ LaunchTemplateData: { ImageId = "" } }) => (isId(ImageId) ? ImageId : [])),
      ),
    ),
    from(launchConfiguration, ({ ImageId = "" }): readonly string[] => (isId(ImageId) ? [ImageId] : [])),
  ],
  details: details(
    200,
    ec2("describeImages", {
      // Asked for by their ids, one that is gone would be an error for all.
      input: ({ stubs }: Batch<string>) => ({
        Filters: [{ Name: "image-id", Values: [...new Set(stubs)] }],
        ...{ IncludeDeprecated: true, IncludeDisabled: true },
      }),
      pageSize: EC2_PAGE,
      admit: ({ Images = [] }) => ({ Images: Images.map(({ ImageId, State }) => ({ ImageId, State })) }),
      value: (out) => out.Images,
    }),
  ),
  identity: ({ ImageId }, scope) => ({ arn: ec2Arn(scope, "image", ImageId, ""), name: ImageId }),
});

/** A template may name a parameter that holds the id instead (`resolve:ssm:…`). */
export const isId = (image: string): boolean => image.startsWith("ami-");
