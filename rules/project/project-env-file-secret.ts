import { secretsInWords } from "../../src/aws/secrets-in.ts";
import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { envFile } from "../../src/services/local/env-file.ts";

export default defineRule({
  id: "project-env-file-secret",
  title: "File of environment variables holds secrets",
  severity: "critical",
  why: "Such files end up in repositories, container images and backups, where everyone who gets a copy has the secret.",
  fix: {
    text: "Change the secrets if the file was ever committed or shared. Keep them in Secrets Manager or as SecureString parameters and let the program fetch them at start with its role; on a developer's machine use short-lived credentials (`aws sso login`). Keep the file out of version control and out of images.",
    cli: "git rm --cached <file> && echo '<file>' >> .gitignore\naws secretsmanager create-secret --name <name> --secret-string file://<new-secret>",
  },
  references: {
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/wellarchitected/latest/security-pillar/sec_identities_secrets.html",
      "https://docs.aws.amazon.com/secretsmanager/latest/userguide/create_secret.html",
    ],
  },
  examples: {
    pass: "The file holds settings, and names of secrets that are kept elsewhere.",
    fail: "Line 3 sets DB_PASSWORD to a password.",
  },
  subject: envFile.with("secrets"),
  check: ({ path, secrets }) =>
    secrets.length === 0
      ? pass
      : fail(`${path} looks like it holds secrets: ${secretsInWords(secrets)}`, { path, secrets }),
});
