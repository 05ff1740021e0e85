import type { Connect, InstanceSummary } from "@aws-sdk/client-connect";
import { type Identity, kind, service } from "../../model/index.ts";

const connect = service<Connect>("connect");

/** Contact centres of Amazon Connect, without those that could not be made. */
export const connectInstance = kind<InstanceSummary>()("AWS::Connect::Instance", {
  list: connect("listInstances", {
    pageSize: 10,
    value: ({ InstanceSummaryList = [] }) =>
      InstanceSummaryList.filter(({ InstanceStatus }) => InstanceStatus !== "CREATION_FAILED"),
  }),
  identity: (i) => ({ arn: i.Arn, name: i.InstanceAlias ?? i.Id }),
  tags: "tagging",
  aspects: {
    /** `true` or `false`: whether flows may log to CloudWatch. */
    flowLogs: connect("describeInstanceAttribute", {
      input: ({ Id }: InstanceSummary) => ({ InstanceId: Id, AttributeType: "CONTACTFLOW_LOGS" as const }),
      value: (out) => out.Attribute?.Value,
    }),
    tagging: connect("listTagsForResource", {
      input: ({ arn }: Identity) => ({ resourceArn: arn }),
      value: (out) => out.tags ?? {},
    }),
  },
});
