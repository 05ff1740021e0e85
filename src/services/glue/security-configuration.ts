import type { SecurityConfiguration } from "@aws-sdk/client-glue";
import { kind } from "../../model/index.ts";
import { GLUE_PAGE, glue, glueArn } from "./service.ts";

/** What jobs and crawlers are told to encrypt. Its ARN is only ours: AWS gives it none. */
export const glueSecurityConfiguration = kind<SecurityConfiguration>()("AWS::Glue::SecurityConfiguration", {
  list: glue("getSecurityConfigurations", { pageSize: GLUE_PAGE, value: (out) => out.SecurityConfigurations }),
  identity: ({ Name }, scope) => ({ arn: Name && glueArn(scope, `securityConfiguration/${Name}`), name: Name }),
});
