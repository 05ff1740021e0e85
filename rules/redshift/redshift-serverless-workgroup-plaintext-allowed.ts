import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { configParameter, serverlessWorkgroup } from "../../src/services/redshiftserverless/workgroup.ts";

export default defineRule({
  id: "redshift-serverless-workgroup-plaintext-allowed",
  title: "Redshift Serverless workgroup accepts connections without TLS",
  severity: "medium",
  why: "A client that does not ask for TLS sends its password, its queries and their results over the network in the clear.",
  fix: {
    text: "Set require_ssl to true. Look for clients without TLS first (sslversion in SYS_CONNECTION_LOG).",
    cli: "aws redshift-serverless update-workgroup --workgroup-name <workgroup> --config-parameters parameterKey=require_ssl,parameterValue=true",
    terraform: `resource "aws_redshiftserverless_workgroup" "<name>" {
  # …
  config_parameter {
    parameter_key   = "require_ssl"
    parameter_value = "true"
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::RedshiftServerless::Workgroup
  Properties:
    WorkgroupName: <workgroup>
    ConfigParameters:
      - ParameterKey: require_ssl
        ParameterValue: "true"`,
  },
  references: {
    fsbp: ["RedshiftServerless.2"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-connecting.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/redshiftserverless-controls.html#redshiftserverless-2",
    ],
  },
  examples: { pass: "require_ssl is true.", fail: "require_ssl is false, as in workgroups from before 2025." },
  subject: serverlessWorkgroup.with(),
  check: (workgroup) => {
    const value = configParameter(workgroup, "require_ssl");
    return value?.toLowerCase() === "true" ? pass : fail(`require_ssl is ${value}`, { require_ssl: value });
  },
});
