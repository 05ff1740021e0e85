import type { Topic } from "@aws-sdk/client-sns";
import { parseArn } from "../../aws/arn.ts";
import { kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { sns } from "./service.ts";

export const topic = kind<Topic>()("AWS::SNS::Topic", {
  list: sns("listTopics", { value: (out) => out.Topics }),
  identity: ({ TopicArn = "" }) => ({ arn: TopicArn, name: parseArn(TopicArn)?.resource }),
  aspects: {
    /** AWS's attributes by name, all of them texts: `Policy`, `KmsMasterKeyId` … */
    attributes: sns("getTopicAttributes", {
      input: ({ TopicArn }: Topic) => ({ TopicArn }),
      value: (out): Readonly<Record<string, string>> => out.Attributes ?? {},
    }),
    tagging: sns("listTagsForResource", {
      input: ({ arn }: Resource<Topic>) => ({ ResourceArn: arn }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
  tags: "tagging",
});
