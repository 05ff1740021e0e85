import type { ResourceComplianceSummaryItem } from "@aws-sdk/client-ssm";
import { kind } from "../../model/index.ts";
import { serverIdentity } from "./server.ts";
import { ssm } from "./service.ts";

/** What the last patch scan of each managed server found; AWS Config calls it by this type. */
export const patchCompliance = kind<ResourceComplianceSummaryItem>()("AWS::SSM::PatchCompliance", {
  list: ssm("listResourceComplianceSummaries", {
    input: () => ({ Filters: [{ Key: "ComplianceType", Values: ["Patch"], Type: "EQUAL" }] }),
    pageSize: 50,
    value: (out) => out.ResourceComplianceSummaryItems,
  }),
  identity: ({ ResourceId }, scope) => serverIdentity(ResourceId, scope),
});
