import { describe, expect, it } from "vitest";
import { imageName, parseImageUri } from "../../../src/services/ecr/image-uri.ts";

const DIGEST = `sha256:${"0f".repeat(32)}`;
const at = { account: "111122223333", region: "eu-west-1" };

describe("an image's name", () => {
  it.each([
    ["111122223333.dkr.ecr.eu-west-1.amazonaws.com/web", { ...at, repositoryName: "web", imageTag: "latest" }],
    ["111122223333.dkr.ecr.eu-west-1.amazonaws.com/a/b-c:1.2_3", { ...at, repositoryName: "a/b-c", imageTag: "1.2_3" }],
    [
      `111122223333.dkr.ecr.eu-west-1.amazonaws.com/web:1@${DIGEST}`,
      { ...at, repositoryName: "web", imageDigest: DIGEST },
    ],
    ["111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/web:1", { ...at, region: "us-east-1", repositoryName: "web" }],
    ["111122223333.dkr.ecr.cn-north-1.amazonaws.com.cn/web:1", { ...at, region: "cn-north-1", repositoryName: "web" }],
    ["111122223333.dkr-ecr.eu-west-1.on.aws/web:1", { ...at, repositoryName: "web", imageTag: "1" }],
  ])("%s", (image, parts) => expect(parseImageUri(image)).toMatchObject(parts));

  it.each([
    ...["nginx", "nginx:1.27", "docker.io/library/nginx", "public.ecr.aws/nginx/nginx:1", "ghcr.io/a/b:1", ""],
    "11112222.dkr.ecr.eu-west-1.amazonaws.com/web",
    "111122223333.dkr.ecr.eu-west-1.amazonaws.com/",
  ])("%j is none of a private repository", (image) => expect(parseImageUri(image)).toBeUndefined());

  it("is short again", () => {
    const name = (image: string) => imageName(parseImageUri(`111122223333.dkr.ecr.eu-west-1.amazonaws.com/${image}`)!);
    expect([name("web"), name("web:1"), name(`web@${DIGEST}`)]).toEqual(["web:latest", "web:1", `web@${DIGEST}`]);
  });
});
