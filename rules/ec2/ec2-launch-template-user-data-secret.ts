import { secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { launchTemplate } from "../../src/services/ec2/launch-template.ts";
import { userDataSecrets } from "../../src/services/ec2/user-data.ts";

export default defineRule({
  id: "ec2-launch-template-user-data-secret",
  title: "Launch template carries a secret in the user data of a version",
  severity: "high",
  why: "Everyone in the account who may describe launch templates reads it, and every instance started from that version hands it to each of its processes. Old versions keep it until they are deleted.",
  fix: {
    text: "Change the secret, since it counts as known. Make a version whose boot script fetches the new one from Secrets Manager or Parameter Store, make it the default, and delete the versions that hold the old one.",
    cli: "aws ec2 delete-launch-template-versions --launch-template-id <template-id> --versions <version>",
    terraform: `resource "aws_launch_template" "<name>" {
  # …
  user_data = base64encode(<<-EOT
    #!/bin/bash
    DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id <secret-id> --query SecretString --output text)
  EOT
  )
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::LaunchTemplate
  Properties:
    LaunchTemplateData:
      UserData:
        Fn::Base64: |
          #!/bin/bash
          DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id <secret-id> --query SecretString --output text)`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-launch-template-versions.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html",
    ],
  },
  examples: {
    pass: "No version holds a secret in its boot script.",
    fail: "Version 3, no longer the default, exports DB_PASSWORD with a password.",
  },
  subject: launchTemplate.with("versions"),
  check: (template) => {
    const guilty = template.versions.filter(
      ({ userData }) => userData.undecodable === undefined && userData.secrets[0],
    );
    // With nothing found, a version that could not be looked into leaves the question open.
    if (guilty.length === 0) {
      for (const { userData } of template.versions)
        userDataSecrets(userData, template, "DescribeLaunchTemplateVersions");
      return pass;
    }
    const found = guilty.map(({ VersionNumber, DefaultVersion, userData }) => ({
      VersionNumber,
      DefaultVersion: DefaultVersion ?? false,
      secrets: userDataSecrets(userData, template, "DescribeLaunchTemplateVersions"),
    }));
    const [worst] = found.toSorted((a, b) => Number(b.DefaultVersion) - Number(a.DefaultVersion));
    const which = found.map((one) => `${one.VersionNumber}${one.DefaultVersion ? " (default)" : ""}`).join(", ");
    return fail(
      `user data of version ${which} of ${template.LaunchTemplateName} looks like it holds secrets: ${secretsInWords(worst!.secrets)}`,
      { versions: found },
    );
  },
});
