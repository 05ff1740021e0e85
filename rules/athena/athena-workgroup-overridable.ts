import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { isSpark, notInUse, workGroup } from "../../src/services/athena/work-group.ts";

export default defineRule({
  id: "athena-workgroup-overridable",
  title: "Clients may override the settings of an Athena workgroup",
  severity: "medium",
  why: "Each client then chooses where results go and whether they are encrypted: copies of the data end up in any bucket that the user may write to, also one of another account.",
  fix: {
    text: "Enforce the workgroup's settings. Name a location for results there first: queries fail without one.",
    cli: "aws athena update-work-group --work-group <workgroup> --configuration-updates EnforceWorkGroupConfiguration=true",
    terraform: `resource "aws_athena_workgroup" "<name>" {
  # …
  configuration {
    enforce_workgroup_configuration = true
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::Athena::WorkGroup
  Properties:
    Name: <workgroup>
    WorkGroupConfiguration:
      EnforceWorkGroupConfiguration: true`,
  },
  references: {
    wellArchitected: ["SEC08-BP03"],
    docs: ["https://docs.aws.amazon.com/athena/latest/ug/workgroups-settings-override.html"],
  },
  examples: {
    pass: "EnforceWorkGroupConfiguration is true.",
    fail: "EnforceWorkGroupConfiguration is false: the settings of the client win.",
  },
  subject: workGroup.with("used"),
  check: (w) => {
    if (isSpark(w)) return skip("it runs Spark, where clients have no settings of their own");
    const { EnforceWorkGroupConfiguration, EnableMinimumEncryptionConfiguration, ResultConfiguration } =
      w.Configuration ?? {};
    if (EnforceWorkGroupConfiguration) return pass;
    const idle = notInUse(w);
    if (idle) return skip(idle);
    const least = EnableMinimumEncryptionConfiguration ? ", though not a weaker encryption" : "";
    return fail(`clients may choose their own location for results and their own encryption${least}`, {
      EnforceWorkGroupConfiguration: false,
      EnableMinimumEncryptionConfiguration,
      OutputLocation: ResultConfiguration?.OutputLocation,
    });
  },
});
