import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { serverlessNamespace } from "../../src/services/redshiftserverless/namespace.ts";

/** What AWS proposes when a namespace is made. */
const DEFAULT = "admin";

export default defineRule({
  id: "redshift-serverless-namespace-default-admin",
  title: "Redshift Serverless namespace's administrator has the name that AWS proposes",
  severity: "low",
  why: "Whoever tries passwords need not guess the name of the account that may do everything.",
  fix: {
    text: "Give the administrator another name; its password changes with it. Let Secrets Manager keep and rotate the password.",
    cli: "aws redshift-serverless update-namespace --namespace-name <namespace> --admin-username <name> --manage-admin-password",
    terraform: `resource "aws_redshiftserverless_namespace" "<name>" {
  namespace_name        = "<namespace>"
  admin_username        = "<admin>"
  manage_admin_password = true
}`,
    cloudformation: `<Name>:
  Type: AWS::RedshiftServerless::Namespace
  Properties:
    NamespaceName: <namespace>
    AdminUsername: <admin>
    ManageAdminPassword: true`,
  },
  references: {
    fsbp: ["RedshiftServerless.5"],
    wellArchitected: ["SEC02-BP01"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-security.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-5",
    ],
  },
  examples: { pass: "The administrator is called shop_dba.", fail: "The administrator is called admin." },
  subject: serverlessNamespace.with(),
  check: ({ adminUsername }) => {
    if (!adminUsername) return skip("AWS names no administrator of it");
    return adminUsername.toLowerCase() === DEFAULT
      ? fail(`its administrator is called ${adminUsername}`, { adminUsername })
      : pass;
  },
});
