import type { ResourceComplianceSummaryItem } from "@aws-sdk/client-ssm";
import { kind } from "../../model/index.ts";
import { serverIdentity } from "./server.ts";
import { ssm } from "./service.ts";

/** What each managed server says of its State Manager associations; AWS Config calls it by this type. */
export const associationCompliance = kind<ResourceComplianceSummaryItem>()("AWS::SSM::AssociationCompliance", {
  list: ssm("listResourceComplianceSummaries", {
    input: () => ({ Filters: [{ Key: "ComplianceType", Values: ["Association"], Type: "EQUAL" }] }),
    pageSize: 50,
    value: (out) => out.ResourceComplianceSummaryItems,
  }),
  identity: ({ ResourceId }, scope) => serverIdentity(ResourceId, scope),
});
