import type { Database, Table } from "@aws-sdk/client-glue";
import { each, kind, type Resource } from "../../model/index.ts";
import { glue, glueArn } from "./service.ts";

/** What lists of databases and tables give in a page at most. */
const PAGE = 100;

/** Databases of the account's own catalog, without links to those of others. */
export const glueDatabase = kind<Database>()("AWS::Glue::Database", {
  list: glue("getDatabases", {
    input: () => ({ AttributesToGet: ["NAME", "TARGET_DATABASE"] }),
    pageSize: PAGE,
    value: ({ DatabaseList = [] }) => DatabaseList.filter(({ TargetDatabase }) => !TargetDatabase),
  }),
  identity: ({ Name }, scope) => ({ arn: Name && glueArn(scope, `database/${Name}`), name: Name }),
});

/** A table, and where its files lie in S3, if they do. Columns, parameters and texts of views are beside the purpose. */
export interface GlueTable extends Pick<Table, "Name" | "DatabaseName" | "TableType"> {
  readonly bucket?: string;
  /** With a slash at its end, or empty. */
  readonly prefix?: string;
}

export const glueTable = kind<GlueTable>()("AWS::Glue::Table", {
  list: each(
    glueDatabase,
    glue("getTables", {
      input: (database: Resource<Database>) => ({ DatabaseName: database.name }),
      pageSize: PAGE,
      admit: ({ TableList = [] }) => ({ TableList: TableList.map(placed) }),
      value: (out) => out.TableList,
    }),
  ),
  identity: ({ Name, DatabaseName }, scope) => ({
    arn: Name && glueArn(scope, `table/${DatabaseName}/${Name}`),
    name: Name && `${DatabaseName}.${Name}`,
  }),
});

function placed({ Name, DatabaseName, TableType, StorageDescriptor }: Table): GlueTable {
  const [, bucket, path = ""] = /^s3[an]?:\/\/([^/]+)\/?(.*)$/i.exec(StorageDescriptor?.Location ?? "") ?? [];
  const prefix = path === "" || path.endsWith("/") ? path : `${path}/`;
  return { Name, DatabaseName, TableType, ...(bucket && { bucket, prefix }) };
}
