import type { Namespace } from "@aws-sdk/client-redshift-serverless";
import { kind } from "../../model/index.ts";
import { redshiftServerless, SERVERLESS_PAGE, tagging } from "./service.ts";

/** The databases and users of Redshift Serverless, without namespaces being deleted. */
export const serverlessNamespace = kind<Namespace>()("AWS::RedshiftServerless::Namespace", {
  list: redshiftServerless("listNamespaces", {
    pageSize: SERVERLESS_PAGE,
    value: ({ namespaces = [] }) => namespaces.filter(({ status }) => status !== "DELETING"),
  }),
  identity: (n) => ({ arn: n.namespaceArn, name: n.namespaceName }),
  aspects: { tagging },
  tags: "tagging",
});
