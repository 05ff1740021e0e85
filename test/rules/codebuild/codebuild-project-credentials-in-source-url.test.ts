import rule from "../../../rules/codebuild/codebuild-project-credentials-in-source-url.ts";
import { verdicts } from "../../verdicts.ts";
import { projectOf } from "./samples.ts";

const location = "https://bitbucket.org/shop/web.git";

verdicts(rule, {
  passes: {
    "a URL alone": { subject: projectOf() },
    "a build that a pipeline feeds": { subject: projectOf({ sources: [{ type: "CODEPIPELINE" }] }) },
    "no source": { subject: projectOf({ sources: [] }) },
  },
  fails: {
    "a password": {
      subject: projectOf({ sources: [{ type: "BITBUCKET", location, credential: "user name and password" }] }),
      message: `${location} stands with a user name and password in its URL (not shown here)`,
      evidence: { sources: [{ type: "BITBUCKET", location, credential: "user name and password" }] },
    },
    "a token in the second source": {
      subject: projectOf({
        sources: [
          { type: "CODECOMMIT", location: "https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/web" },
          { type: "GITHUB", sourceIdentifier: "lib", location, credential: "access token" },
        ],
      }),
      message: /stands with an access token/,
    },
  },
});
