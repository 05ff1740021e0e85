import type { DescribeSpotFleetRequestsResponse, SpotFleetRequestConfig } from "@aws-sdk/client-ec2";
import { kind } from "../../model/index.ts";
import { ec2, EC2_PAGE, ec2Arn, tagsOf } from "./service.ts";

const ENDED = new Set(["cancelled", "cancelled_running", "cancelled_terminating", "failed"]);

/** Spot Fleet requests that still launch instances; boot scripts are dropped as they enter. */
export const spotFleet = kind<SpotFleetRequestConfig>()("AWS::EC2::SpotFleet", {
  list: ec2("describeSpotFleetRequests", {
    pageSize: EC2_PAGE,
    admit: withoutUserData,
    value: (out) =>
      out.SpotFleetRequestConfigs.filter(({ SpotFleetRequestState: state }) => !state || !ENDED.has(state)),
  }),
  identity: (f, scope) => ({
    arn: ec2Arn(scope, "spot-fleet-request", f.SpotFleetRequestId),
    name: f.SpotFleetRequestId,
    tags: tagsOf(f.Tags),
  }),
});

function withoutUserData({ SpotFleetRequestConfigs = [] }: DescribeSpotFleetRequestsResponse): {
  SpotFleetRequestConfigs: SpotFleetRequestConfig[];
} {
  return {
    SpotFleetRequestConfigs: SpotFleetRequestConfigs.map(({ SpotFleetRequestConfig: config, ...request }) => ({
      ...request,
      ...(config && {
        SpotFleetRequestConfig: {
          ...config,
          ...(config.LaunchSpecifications && {
            LaunchSpecifications: config.LaunchSpecifications.map(({ UserData: _, ...rest }) => rest),
          }),
        },
      }),
    })),
  };
}
