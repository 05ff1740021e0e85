import type { ReportGroup } from "@aws-sdk/client-codebuild";
import { details, kind } from "../../model/index.ts";
import { ecsTags } from "../ecs/service.ts";
import { CODEBUILD_BATCH, codebuild } from "./service.ts";

/** Groups of test reports, without those being deleted. */
export const reportGroup = kind<ReportGroup>()("AWS::CodeBuild::ReportGroup", {
  list: codebuild("listReportGroups", { pageSize: 100, value: (out) => out.reportGroups }),
  details: details<string, ReportGroup>(
    CODEBUILD_BATCH,
    codebuild("batchGetReportGroups", {
      input: ({ stubs }) => ({ reportGroupArns: [...stubs] }),
      value: (out) => out.reportGroups?.filter(({ status }) => status !== "DELETING"),
    }),
  ),
  identity: (g) => ({ arn: g.arn, name: g.name, tags: ecsTags(g.tags) }),
});
