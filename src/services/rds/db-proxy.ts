import type { DBProxy } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { rds, RDS_PAGE, rdsTags } from "./service.ts";

/** Proxies before databases, without those being deleted. */
export const dbProxy = kind<DBProxy>()("AWS::RDS::DBProxy", {
  list: rds("describeDBProxies", {
    pageSize: RDS_PAGE,
    value: ({ DBProxies = [] }) => DBProxies.filter(({ Status }) => Status !== "deleting"),
  }),
  identity: (p) => ({ arn: p.DBProxyArn, name: p.DBProxyName }),
  aspects: { tagging: rdsTags },
  tags: "tagging",
});
