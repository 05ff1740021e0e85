import { describe, expect, it } from "vitest";
import { buildProject } from "../../../src/services/codebuild/project.ts";
import { admitSource } from "../../../src/services/codebuild/source.ts";
import { admitted, PASSWORD } from "../masked.ts";

describe("build projects", () => {
  it("keep what their variables and URLs look like, and nothing of values, buildspecs and webhooks", async () => {
    const location = `https://ci:${PASSWORD}@bitbucket.org/shop/web.git`;
    const answer = {
      projects: [
        {
          ...{ name: "web", arn: "arn:aws:codebuild:eu-west-1:111122223333:project/web", description: PASSWORD },
          source: { type: "BITBUCKET", location, buildspec: `env:\n  variables:\n    KEY: ${PASSWORD}` },
          secondarySources: [{ type: "GITHUB", sourceIdentifier: "lib", location: "https://github.com/shop/lib" }],
          webhook: { secret: PASSWORD, payloadUrl: `https://codebuild/${PASSWORD}` },
          environment: {
            environmentVariables: [
              { name: "DB_PASSWORD", value: PASSWORD },
              { name: "STAGE", value: "live", type: "PLAINTEXT" },
              { name: "TOKEN", value: "/ci/token", type: "PARAMETER_STORE" },
            ],
          },
        },
      ],
    };
    expect(await admitted(buildProject.spec.details!.read as never, answer)).toEqual({
      projects: [
        {
          ...{ name: "web", arn: "arn:aws:codebuild:eu-west-1:111122223333:project/web" },
          sources: [
            {
              ...{ type: "BITBUCKET", location: "https://bitbucket.org/shop/web.git" },
              credential: "user name and password",
            },
            { type: "GITHUB", sourceIdentifier: "lib", location: "https://github.com/shop/lib" },
          ],
          variables: [
            {
              ...{ name: "DB_PASSWORD", type: "PLAINTEXT" },
              ...{ masked: "corr… (23 characters)", secret: "password by its name" },
            },
            { name: "STAGE", type: "PLAINTEXT", masked: "… (4 characters)" },
            { name: "TOKEN", type: "PARAMETER_STORE" },
          ],
        },
      ],
    });
  });

  const token = `ghp_${"a1B2c3D4".repeat(4)}e5F6`;
  it.each([
    ["https://github.com/shop/web.git", "https://github.com/shop/web.git", undefined],
    ["https://shop@bitbucket.org/shop/web.git", "https://bitbucket.org/shop/web.git", undefined],
    ["https://shop:@bitbucket.org/shop/web", "https://bitbucket.org/shop/web", undefined],
    ["https://u:p@bitbucket.org/shop/web", "https://bitbucket.org/shop/web", "user name and password"],
    ["https://u:p@ss@bitbucket.org/shop/web", "https://bitbucket.org/shop/web", "user name and password"],
    ["https://u:p/s@bitbucket.org/shop/web", "https://bitbucket.org/shop/web", "user name and password"],
    ["https://x-token-auth:abc@bitbucket.org/shop/web", "https://bitbucket.org/shop/web", "access token"],
    [`https://${token}@github.com/shop/web`, "https://github.com/shop/web", "access token"],
    [`https://${token}:x-oauth-basic@github.com/shop/web`, "https://github.com/shop/web", "access token"],
    [`https://${"0a".repeat(20)}@github.com/shop/web`, "https://github.com/shop/web", "access token"],
    ["https://git.example.com:8443/shop/w@b", "https://git.example.com:8443/shop/w@b", undefined],
    ["https://git.example.com:/shop/w@b", "https://git.example.com:/shop/w@b", undefined],
    ["https://u:p?s@bitbucket.org/shop/web", "https://bitbucket.org/shop/web", "user name and password"],
    ["https://git.example.com/shop/web?private_token=abc#x", "https://git.example.com/shop/web", undefined],
    ["code-bucket/shop/web.zip", "code-bucket/shop/web.zip", undefined],
  ])("of the source %s", (location, kept, credential) => {
    expect(admitSource({ type: "GITHUB", location })).toEqual({
      ...{ type: "GITHUB", location: kept },
      ...(credential && { credential }),
    });
  });
});
