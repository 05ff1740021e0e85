import type { AutoScalingGroup } from "@aws-sdk/client-auto-scaling";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { versionInForce } from "./launch-source.ts";
import { AUTOSCALING_PAGE, autoscaling } from "./service.ts";

/** Auto Scaling groups; those being deleted (they alone have a Status) are left out. */
export const autoScalingGroup = kind<AutoScalingGroup>()("AWS::AutoScaling::AutoScalingGroup", {
  list: autoscaling("describeAutoScalingGroups", {
    pageSize: AUTOSCALING_PAGE,
    value: (out) => out.AutoScalingGroups?.filter(({ Status }) => !Status),
  }),
  identity: (g) => ({ arn: g.AutoScalingGroupARN, name: g.AutoScalingGroupName, tags: tagsOf(g.Tags) }),
  aspects: {
    /** The version of its launch template in force; empty when that was deleted, or it has no launch template. */
    templateVersion: versionInForce((versions) => versions),
  },
});
