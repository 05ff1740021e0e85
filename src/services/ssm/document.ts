import type { DocumentIdentifier } from "@aws-sdk/client-ssm";
import { formatArn } from "../../aws/arn.ts";
import { kind, type Resource } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { ssm } from "./service.ts";

/** Documents of the account itself: commands, runbooks, session settings, packages. */
export const document = kind<DocumentIdentifier>()("AWS::SSM::Document", {
  list: ssm("listDocuments", {
    input: () => ({ Filters: [{ Key: "Owner", Values: ["Self"] }] }),
    pageSize: 50,
    value: (out) => out.DocumentIdentifiers,
  }),
  identity: (d, { partition, region, account }) => ({
    arn: d.Name && formatArn({ partition, service: "ssm", region, account, resource: `document/${d.Name}` }),
    name: d.Name,
    tags: tagsOf(d.Tags),
  }),
  aspects: {
    /** Those who may use it: account ids, or `all`. */
    sharedWith: ssm("describeDocumentPermission", {
      input: (d: Resource<DocumentIdentifier>) => ({ Name: d.name, PermissionType: "Share" }),
      pageSize: 200,
      value: (out) => out.AccountIds ?? [],
    }),
  },
});
