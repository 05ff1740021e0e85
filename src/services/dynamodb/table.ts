import { formatArn } from "../../aws/arn.ts";
import { present, wholeAnswer } from "../../aws/whole-answer.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { maskedPolicy } from "../s3/masked-policy.ts";
import { dynamodb } from "./service.ts";

interface Named {
  readonly TableName: string;
}

const byName = ({ TableName }: Named) => ({ TableName });

/**
 * DynamoDB tables. Lists give their names only; a replica of a global table is a table of its own in each region.
 */
export const dynamodbTable = kind<Named>()("AWS::DynamoDB::Table", {
  list: dynamodb("listTables", {
    pageSize: 100,
    value: (out) => out.TableNames?.map((TableName) => ({ TableName })),
  }),
  identity: ({ TableName }, { partition, region, account }) => ({
    arn: formatArn({ partition, service: "dynamodb", region, account, resource: `table/${TableName}` }),
    name: TableName,
  }),
  aspects: {
    description: dynamodb("describeTable", {
      input: byName,
      admit: ({ Table }) => ({ Table: present(Table) }),
      value: ({ Table }) => Table,
    }),
    continuousBackups: dynamodb("describeContinuousBackups", {
      input: byName,
      admit: (out) => ({ ContinuousBackupsDescription: present(out.ContinuousBackupsDescription) }),
      value: (out) => out.ContinuousBackupsDescription,
    }),
    timeToLive: dynamodb("describeTimeToLive", {
      input: byName,
      admit: ({ TimeToLiveDescription }) => ({ TimeToLiveDescription: present(TimeToLiveDescription) }),
      value: (out) => out.TimeToLiveDescription,
    }),
    /** The resource policy's JSON text; that of the table's stream is another. */
    policy: dynamodb("getResourcePolicy", {
      input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn }),
      admit: ({ Policy }) => ({ Policy: Policy === undefined ? undefined : maskedPolicy(Policy) }),
      value: (out) => out.Policy,
      absent: { errors: ["PolicyNotFoundException"], value: undefined },
    }),
    tagging: dynamodb("listTagsOfResource", {
      input: ({ arn }: { readonly arn: string }) => ({ ResourceArn: arn }),
      admit: wholeAnswer,
      value: (out) => tagsOf(out.Tags),
    }),
  },
  tags: "tagging",
});
