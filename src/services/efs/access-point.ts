import type { AccessPointDescription } from "@aws-sdk/client-efs";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { efs, EFS_PAGE, efsArn, isGoing } from "./service.ts";

/** Access points of all file systems. */
export const efsAccessPoint = kind<AccessPointDescription>()("AWS::EFS::AccessPoint", {
  list: efs("describeAccessPoints", {
    pageSize: EFS_PAGE,
    value: ({ AccessPoints = [] }) => AccessPoints.filter((one) => !isGoing(one)),
  }),
  identity: (a, scope) => ({
    arn: a.AccessPointArn ?? efsArn(scope, "access-point", a.AccessPointId),
    name: a.AccessPointId,
    tags: tagsOf(a.Tags),
  }),
});
