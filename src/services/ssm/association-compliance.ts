import type { ResourceComplianceSummaryItem } from "@aws-sdk/client-ssm";
import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { ec2Arn } from "../ec2/service.ts";
import { ssm } from "./service.ts";

/** What each managed server says of its State Manager associations; AWS Config calls it by this type. */
export const associationCompliance = kind<ResourceComplianceSummaryItem>()("AWS::SSM::AssociationCompliance", {
  list: ssm("listResourceComplianceSummaries", {
    input: () => ({ Filters: [{ Key: "ComplianceType", Values: ["Association"], Type: "EQUAL" }] }),
    pageSize: 50,
    value: (out) => out.ResourceComplianceSummaryItems,
  }),
  identity: ({ ResourceId: id }, scope) => ({
    // EC2's instances are named i-…; servers elsewhere, registered by an activation, mi-….
    arn: id?.startsWith("i-")
      ? ec2Arn(scope, "instance", id)
      : id && formatArn({ ...scope, service: "ssm", resource: `managed-instance/${id}` }),
    name: id,
  }),
});
