import type { Cluster } from "@aws-sdk/client-dax";
import { wholeAnswer } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { dax } from "./service.ts";

/** Clusters of DynamoDB Accelerator, without those being deleted. */
export const daxCluster = kind<Cluster>()("AWS::DAX::Cluster", {
  list: dax("describeClusters", {
    pageSize: 100,
    value: ({ Clusters = [] }) => Clusters.filter(({ Status }) => Status !== "deleting" && Status !== "deleted"),
  }),
  identity: (c) => ({ arn: c.ClusterArn, name: c.ClusterName }),
  aspects: {
    tagging: dax("listTags", {
      input: (c: Cluster) => ({ ResourceName: c.ClusterArn }),
      admit: wholeAnswer,
      value: (out) => tagsOf(out.Tags),
    }),
  },
  tags: "tagging",
});
