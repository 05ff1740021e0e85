import { formatArn } from "../../aws/arn.ts";
import { kind, type Resource } from "../../model/index.ts";
import { sqs } from "./service.ts";

interface Queue {
  readonly QueueUrl: string;
}

/** Queues. The list gives their URLs, which end with the account and the name. */
export const queue = kind<Queue>()("AWS::SQS::Queue", {
  list: sqs("listQueues", {
    // Without a page size AWS gives no token, and so no more than the first thousand.
    pageSize: 1000,
    value: (out) => out.QueueUrls?.map((QueueUrl) => ({ QueueUrl })),
  }),
  identity: ({ QueueUrl }, { partition, region }) => {
    const [account = "", name = ""] = QueueUrl.split("/").slice(-2);
    return { arn: formatArn({ partition, service: "sqs", region, account, resource: name }), name };
  },
  aspects: {
    /** AWS's attributes by name, all of them texts: `Policy`, `RedrivePolicy`, `VisibilityTimeout` … */
    attributes: sqs("getQueueAttributes", {
      input: ({ QueueUrl }: Queue) => ({ QueueUrl, AttributeNames: ["All"] }),
      value: (out): Readonly<Record<string, string>> => out.Attributes ?? {},
    }),
    tagging: sqs("listQueueTags", {
      input: ({ QueueUrl }: Resource<Queue>) => ({ QueueUrl }),
      value: (out) => out.Tags ?? {},
    }),
  },
  tags: "tagging",
});
