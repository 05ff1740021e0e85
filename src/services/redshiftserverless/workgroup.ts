import type { Workgroup } from "@aws-sdk/client-redshift-serverless";
import { kind, type Resource, Unread } from "../../model/index.ts";
import { redshiftServerless, SERVERLESS_PAGE, tagging } from "./service.ts";

/** The compute of Redshift Serverless, without workgroups being deleted. */
export const serverlessWorkgroup = kind<Workgroup>()("AWS::RedshiftServerless::Workgroup", {
  list: redshiftServerless("listWorkgroups", {
    pageSize: SERVERLESS_PAGE,
    value: ({ workgroups = [] }) => workgroups.filter(({ status }) => status !== "DELETING"),
  }),
  identity: (w) => ({ arn: w.workgroupArn, name: w.workgroupName }),
  aspects: { tagging },
  tags: "tagging",
});

/**
 * The value of a workgroup's parameter: each workgroup lists them all.
 * @throws {Unread} when this one does not
 */
export function configParameter(workgroup: Resource<Workgroup>, key: string): string | undefined {
  const { configParameters = [], account, region, workgroupName } = workgroup;
  const found = configParameters.find(({ parameterKey }) => parameterKey === key);
  if (found) return found.parameterValue;
  throw new Unread({
    ...{ reason: "malformed", account, region, service: "redshift-serverless", operation: "ListWorkgroups" },
    code: "MissingParameter",
    message: `the workgroup ${workgroupName} lists no ${key}`,
  });
}
