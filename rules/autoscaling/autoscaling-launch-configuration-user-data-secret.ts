import { secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { launchConfiguration } from "../../src/services/autoscaling/launch-configuration.ts";
import { userDataSecrets } from "../../src/services/ec2/user-data.ts";

export default defineRule({
  id: "autoscaling-launch-configuration-user-data-secret",
  title: "Launch configuration carries a secret in its user data",
  severity: "high",
  why: "Everyone in the account who may describe launch configurations reads it, and every instance started from it hands it to each of its processes.",
  fix: {
    text: "Change the secret, since it counts as known. Make a launch template whose boot script fetches the new one from Secrets Manager or Parameter Store, name that in the group, and delete the launch configuration.",
    cli: "aws autoscaling delete-launch-configuration --launch-configuration-name <name>",
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
      "https://docs.aws.amazon.com/autoscaling/ec2/userguide/launch-configurations.html",
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html",
    ],
  },
  examples: {
    pass: "The boot script holds no secret.",
    fail: "The boot script exports DB_PASSWORD with a password.",
  },
  subject: launchConfiguration.with(),
  check: (one) => {
    const secrets = userDataSecrets(one.userData, one, "DescribeLaunchConfigurations", "autoscaling");
    return secrets.length === 0
      ? pass
      : fail(`its user data looks like it holds secrets: ${secretsInWords(secrets)}`, { secrets });
  },
});
