import { kind } from "../../model/index.ts";
import { glue, glueArn } from "./service.ts";

/** The account's own catalog in a region, which is always there. */
export interface DataCatalog {
  readonly CatalogId: string;
}

/** Each region's Data Catalog, and what is set for it as a whole. */
export const dataCatalog = kind<DataCatalog>()("AWS::Glue::DataCatalogEncryptionSettings", {
  list: (scope) => [{ CatalogId: scope.account }],
  identity: (_, scope) => ({ arn: glueArn(scope, "catalog"), name: "catalog" }),
  aspects: {
    encryption: glue("getDataCatalogEncryptionSettings", { value: (out) => out.DataCatalogEncryptionSettings ?? {} }),
    /** The JSON text of the resource policy. */
    policy: glue("getResourcePolicy", {
      value: (out) => out.PolicyInJson,
      absent: { errors: ["EntityNotFoundException"], value: undefined },
    }),
    /** Names of its databases. */
    databases: glue("getDatabases", {
      pageSize: 100,
      admit: ({ DatabaseList = [] }) => ({ names: DatabaseList.map(({ Name = "" }) => Name) }),
      value: (out): readonly string[] => out.names,
    }),
  },
});
