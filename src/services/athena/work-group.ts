import type { WorkGroup } from "@aws-sdk/client-athena";
import { formatArn } from "../../aws/arn.ts";
import { details, kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { athena } from "./service.ts";

/** Workgroups, AWS's own `primary` included, which each region has and nobody can delete. */
export const workGroup = kind<WorkGroup>()("AWS::Athena::WorkGroup", {
  list: athena("listWorkGroups", {
    pageSize: 50,
    value: ({ WorkGroups = [] }) => WorkGroups.map(({ Name = "" }) => Name),
  }),
  details: details<string, WorkGroup>(
    1,
    athena("getWorkGroup", {
      input: ({ stubs }) => ({ WorkGroup: stubs[0] }),
      admit: ({ WorkGroup }) => ({ WorkGroup: WorkGroup && admitted(WorkGroup) }),
      value: (out) => (out.WorkGroup ? [out.WorkGroup] : []),
    }),
  ),
  identity: ({ Name }, { partition, region, account }) => ({
    arn: Name && formatArn({ partition, service: "athena", region, account, resource: `workgroup/${Name}` }),
    name: Name,
  }),
  tags: "tagging",
  aspects: {
    tagging: athena("listTagsForResource", {
      input: (w: Resource<WorkGroup>) => ({ ResourceARN: w.arn }),
      // A page holds more tags than a workgroup may have.
      value: (out) => tagsOf(out.Tags),
    }),
    /** Whether it is used. Asked only where it may not be: of AWS's own that nobody has set up (see isAsDelivered). */
    used: athena("listQueryExecutions", {
      input: ({ Name }: WorkGroup) => ({ WorkGroup: Name, MaxResults: 1 }),
      known: (w) => (isAsDelivered(w) ? undefined : true),
      firstPageOnly: true,
      value: ({ QueryExecutionIds = [], NextToken }) => QueryExecutionIds.length > 0 || NextToken !== undefined,
    }),
  },
});

// What is passed on to a Spark engine can hold anything.
function admitted({ Configuration, ...rest }: WorkGroup): WorkGroup {
  if (!Configuration) return rest;
  const { AdditionalConfiguration: _, EngineConfiguration: __, ...kept } = Configuration;
  return { ...rest, Configuration: kept };
}

/** Why no query runs in a workgroup. Athena remembers queries for 45 days. */
export function notInUse(w: WorkGroup & { readonly used: boolean }): string | undefined {
  if (w.State === "DISABLED") return "it is disabled: no query runs in it";
  return w.used ? undefined : "AWS made it; nobody has set it up or run a query in it for 45 days";
}

/** Workgroups of notebooks and Spark sessions, to which settings of SQL queries mean nothing. */
export function isSpark({ Configuration }: WorkGroup): boolean {
  const { SelectedEngineVersion = "", EffectiveEngineVersion = "" } = Configuration?.EngineVersion ?? {};
  return /spark/i.test(`${SelectedEngineVersion} ${EffectiveEngineVersion}`);
}

/** Athena keeps the results itself, encrypted, in place of a bucket. */
export const hasManagedResults = ({ Configuration }: WorkGroup): boolean =>
  Configuration?.ManagedQueryResultsConfiguration?.Enabled === true;

/** AWS's own workgroup that nobody has set up: it waits in every region, used or not. */
const isAsDelivered = ({ Name, Configuration }: WorkGroup): boolean =>
  Name === "primary" &&
  !Configuration?.ResultConfiguration?.OutputLocation &&
  !hasManagedResults({ Name, Configuration });
