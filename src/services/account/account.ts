import { formatArn } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { s3control } from "../s3control/service.ts";

/** The one account of the scan. It is known without a call; what is set for it as a whole are its aspects. */
export const account = kind<{ readonly Id: string }>()("AWS::Organizations::Account", {
  scope: "global",
  list: (scope) => [{ Id: scope.account }],
  // The account's ARN in Organizations holds the organization's id, which a member may not be allowed to ask for.
  identity: ({ Id }, { partition }) => ({
    arn: formatArn({ partition, service: "iam", account: Id, resource: "root" }),
    name: Id,
  }),
  aspects: {
    publicAccessBlock: s3control("getPublicAccessBlock", {
      actions: ["s3:GetAccountPublicAccessBlock"],
      input: (a: { readonly Id: string }) => ({ AccountId: a.Id }),
      value: (out) => out.PublicAccessBlockConfiguration ?? {},
      absent: { errors: ["NoSuchPublicAccessBlockConfiguration"], value: {} },
    }),
  },
});
