import type { PolicySummary, PolicyTargetSummary } from "@aws-sdk/client-organizations";
import { kind, type Resource } from "../../model/index.ts";
import { IN_NONE, organizations, ORGANIZATIONS_PAGE } from "./service.ts";

/** Service control policies of the organization; AWS's own, FullAWSAccess, takes nothing away. */
export const controlPolicy = kind<PolicySummary>()("AWS::Organizations::Policy", {
  scope: "global",
  list: organizations("listPolicies", {
    input: () => ({ Filter: "SERVICE_CONTROL_POLICY" }),
    pageSize: ORGANIZATIONS_PAGE,
    value: (out) => out.Policies,
    // Policies of this type may never have been turned on, as in organizations for one bill only.
    absent: { errors: [...IN_NONE, "PolicyTypeNotAvailableForOrganizationException"], value: [] },
  }),
  identity: ({ Arn, Id }) => ({ arn: Arn, name: Id }),
  aspects: {
    /** The roots, organizational units and accounts that it is attached to. */
    targets: organizations("listTargetsForPolicy", {
      input: ({ Id }: Resource<PolicySummary>) => ({ PolicyId: Id }),
      known: ({ AwsManaged }) => (AwsManaged ? [] : undefined),
      pageSize: ORGANIZATIONS_PAGE,
      value: ({ Targets = [] }): readonly PolicyTargetSummary[] => Targets,
    }),
  },
});
