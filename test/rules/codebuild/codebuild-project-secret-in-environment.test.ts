import rule from "../../../rules/codebuild/codebuild-project-secret-in-environment.ts";
import { verdicts } from "../../verdicts.ts";
import { projectOf } from "./samples.ts";

const plain = (name: string, masked: string, secret?: string) => ({
  ...{ name, type: "PLAINTEXT", masked, ...(secret && { secret }) },
});
const withVariables = (...variables: object[]) => projectOf({ variables });

verdicts(rule, {
  passes: {
    "no variables": { subject: projectOf() },
    settings: { subject: withVariables(plain("STAGE", "… (10 characters)")) },
    "a key kept elsewhere": {
      subject: withVariables(
        { name: "AWS_ACCESS_KEY_ID", type: "PARAMETER_STORE" },
        { name: "AWS_SECRET_ACCESS_KEY", type: "SECRETS_MANAGER" },
      ),
    },
    "a key that is empty": { subject: withVariables(plain("AWS_ACCESS_KEY_ID", "(empty)")) },
  },
  fails: {
    "an access key": {
      subject: withVariables(plain("AWS_ACCESS_KEY_ID", "AKIA… (20 characters)", "AWS access key")),
      message: "environment variables in plain text hold secrets: AWS_ACCESS_KEY_ID (AWS access key)",
      evidence: {
        variables: [{ name: "AWS_ACCESS_KEY_ID", masked: "AKIA… (20 characters)", secret: "AWS access key" }],
      },
    },
    "what stands where a key does": {
      subject: withVariables(plain("AWS_SECRET_ACCESS_KEY", "… (11 characters)")),
      message: /AWS_SECRET_ACCESS_KEY \(part of an AWS access key by its name\)/,
    },
    "another secret": {
      subject: withVariables(
        plain("STAGE", "… (4 characters)"),
        plain("DB_PASSWORD", "corr… (23 characters)", "password by its name"),
      ),
      message: /hold secrets: DB_PASSWORD \(password by its name\)$/,
    },
  },
});
