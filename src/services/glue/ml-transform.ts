import type { MLTransform } from "@aws-sdk/client-glue";
import { kind } from "../../model/index.ts";
import { GLUE_PAGE, glue, glueArn, tagging } from "./service.ts";

type Transform = Pick<MLTransform, "TransformId" | "Name" | "Status" | "GlueVersion" | "Role" | "TransformEncryption">;

/** Machine learning transforms, by id since several may have one name, without those being deleted. */
export const glueMlTransform = kind<Transform>()("AWS::Glue::MLTransform", {
  list: glue("getMLTransforms", {
    pageSize: GLUE_PAGE,
    // Without the columns and tables that it learns from.
    admit: ({ Transforms = [] }) => ({
      Transforms: Transforms.map(({ TransformId, Name, Status, GlueVersion, Role, TransformEncryption }) => ({
        ...{ TransformId, Name, Status, GlueVersion, Role, TransformEncryption },
      })),
    }),
    value: (out) => out.Transforms.filter(({ Status }) => Status !== "DELETING"),
  }),
  identity: ({ TransformId }, scope) => ({
    arn: TransformId && glueArn(scope, `mlTransform/${TransformId}`),
    name: TransformId,
  }),
  aspects: { tagging },
  tags: "tagging",
});
