import type { Stack, StackResourceSummary } from "@aws-sdk/client-cloudformation";
import { cloudformation } from "./service.ts";

/** A resource of a stack: its name in the template, and that in the account. */
export type StackMember = Pick<StackResourceSummary, "LogicalResourceId" | "PhysicalResourceId" | "ResourceType">;

/** What a stack made, without what it deleted. (DescribeStackResources, its older sister, ends after 100.) */
export const stackResources = cloudformation("listStackResources", {
  input: ({ StackId }: Pick<Stack, "StackId">) => ({ StackName: StackId! }),
  value: ({ StackResourceSummaries = [] }): readonly StackMember[] =>
    StackResourceSummaries.filter(({ ResourceStatus }) => ResourceStatus !== "DELETE_COMPLETE").map(
      ({ LogicalResourceId, PhysicalResourceId, ResourceType }) => ({
        LogicalResourceId,
        PhysicalResourceId,
        ResourceType,
      }),
    ),
});
