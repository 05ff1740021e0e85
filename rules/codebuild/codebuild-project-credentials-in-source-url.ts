import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { buildProject } from "../../src/services/codebuild/project.ts";

export default defineRule({
  id: "codebuild-project-credentials-in-source-url",
  title: "CodeBuild project carries a password or token in its source's URL",
  severity: "critical",
  why: "Everyone who may look at the project reads the credential in the clear, and so do build logs that show the URL; with it goes the source code, and often the right to change it.",
  fix: {
    text: "Revoke the token or change the password, since it counts as known. Connect CodeBuild to the repository's host once (a CodeConnections connection, or a token kept in Secrets Manager), and give the project the URL alone.",
    cli: "aws codebuild update-project --name <project> --source type=<type>,location=https://<host>/<owner>/<repository>.git,auth='{type=CODECONNECTIONS,resource=<connection-arn>}'",
    terraform: `resource "aws_codebuild_project" "<name>" {
  # …
  source {
    type     = "BITBUCKET"
    location = "https://bitbucket.org/<owner>/<repository>.git"
    auth {
      type     = "CODECONNECTIONS"
      resource = aws_codestarconnections_connection.<name>.arn
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::CodeBuild::Project
  Properties:
    Source:
      Type: BITBUCKET
      Location: https://bitbucket.org/<owner>/<repository>.git
      Auth:
        Type: CODECONNECTIONS
        Resource: !Ref <Connection>`,
  },
  references: {
    fsbp: ["CodeBuild.1"],
    wellArchitected: ["SEC02-BP03"],
    docs: [
      "https://docs.aws.amazon.com/codebuild/latest/userguide/access-tokens.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/codebuild-controls.html#codebuild-1",
    ],
  },
  concerns: { cloudformation: "Source.Location", terraform: ["aws_codebuild_project.source.location"] },
  examples: {
    pass: "The source is https://bitbucket.org/shop/web.git; a connection proves who asks.",
    fail: "The source is https://ci:<password>@bitbucket.org/shop/web.git.",
  },
  subject: buildProject.with(),
  check: ({ sources }) => {
    const found = sources.flatMap(({ credential, ...source }) => (credential ? [{ ...source, credential }] : []));
    if (found.length === 0) return pass;
    const words = found.map(({ location, credential }) => `${location} stands with ${article(credential)}`);
    return fail(`${words.join(", ")} in its URL (not shown here)`, { sources: found });
  },
});

const article = (credential: string): string => `${credential.startsWith("a") ? "an" : "a"} ${credential}`;
