import { secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { instance } from "../../src/services/ec2/instance.ts";
import { userDataSecrets } from "../../src/services/ec2/user-data.ts";

export default defineRule({
  id: "ec2-instance-user-data-secret",
  title: "EC2 instance carries a secret in its user data",
  severity: "critical",
  why: "Every process and every user on the instance can read its user data from the metadata service, and so can everyone in the account who may describe instances.",
  fix: {
    text: "Change the secret, since it counts as known. Let the boot script fetch the new one from Secrets Manager or Parameter Store with the instance's role. User data can be changed while the instance is stopped.",
    cli: "aws ec2 stop-instances --instance-ids <instance-id>\naws ec2 modify-instance-attribute --instance-id <instance-id> --attribute userData --value file://<script.b64>\naws ec2 start-instances --instance-ids <instance-id>",
    terraform: `resource "aws_instance" "<name>" {
  # …
  iam_instance_profile = aws_iam_instance_profile.<name>.name
  user_data            = <<-EOT
    #!/bin/bash
    DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id <secret-id> --query SecretString --output text)
  EOT
}`,
    cloudformation: `<Name>:
  Type: AWS::EC2::Instance
  Properties:
    IamInstanceProfile: !Ref <InstanceProfile>
    UserData:
      Fn::Base64: |
        #!/bin/bash
        DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id <secret-id> --query SecretString --output text)`,
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets.html",
    ],
  },
  examples: {
    pass: "The boot script fetches its password from Secrets Manager.",
    fail: "Line 4 of the boot script exports DB_PASSWORD with a password.",
  },
  subject: instance.with("userData"),
  check: (i) => {
    const secrets = userDataSecrets(i.userData, i, "DescribeInstanceAttribute");
    return secrets.length === 0
      ? pass
      : fail(`its user data looks like it holds secrets: ${secretsInWords(secrets)}`, { userData: secrets });
  },
});
