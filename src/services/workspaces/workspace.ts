import type { WorkSpaces, Workspace } from "@aws-sdk/client-workspaces";
import { formatArn } from "../../aws/arn.ts";
import { type Identity, kind, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

const workspaces = service<WorkSpaces>("workspaces");

const GONE = new Set(["TERMINATING", "TERMINATED"]);

/** Desktops of single users, without those being deleted. */
export const workspace = kind<Workspace>()("AWS::WorkSpaces::Workspace", {
  list: workspaces("describeWorkspaces", {
    pageSize: 25,
    value: ({ Workspaces = [] }) => Workspaces.filter(({ State }) => State === undefined || !GONE.has(State)),
  }),
  identity: ({ WorkspaceId }, { partition, region, account }) => ({
    arn:
      WorkspaceId &&
      formatArn({ partition, service: "workspaces", region, account, resource: `workspace/${WorkspaceId}` }),
    name: WorkspaceId,
  }),
  tags: "tagging",
  aspects: {
    tagging: workspaces("describeTags", {
      input: ({ name }: Identity) => ({ ResourceId: name }),
      value: (out) => tagsOf(out.TagList),
    }),
  },
});
