import { expect, it } from "vitest";
import { bucket, failed, files, folder, traced } from "./tracing.ts";

const TRACE = "842fa55e-d9a2-4f1b-8a1e-2f7a0f2d6c11";
const block = (name: string, trace: string) => `resource "aws_s3_bucket" "${name}" {
  tags = {
    yor_trace = "${trace}"
  }
}
`;
const tagged = (git_file: string) => bucket("b", { yor_trace: TRACE, git_file });
const line = async (git_file: string) =>
  (await traced(folder, [failed("s3-bucket-versioning-off", tagged(git_file))])).lines[0];

it("leads to the block with the trace", async () => {
  files({ "infra/main.tf": block("other", "1".repeat(36)) + block("logs", TRACE) });
  expect(await line("infra/main.tf")).toBe("infra/main.tf:6:1 aws_s3_bucket.logs");
});

it("leads on to what belongs to it", async () => {
  const versioning = 'resource "aws_s3_bucket_versioning" "v" {\n  bucket = aws_s3_bucket.logs.id\n}\n';
  files({ "infra/main.tf": block("logs", TRACE), "infra/v.tf": versioning });
  expect(await line("infra/main.tf")).toBe("infra/v.tf:1:1 aws_s3_bucket_versioning.v");
});

it("leads to a call of a module, and to a resource of a template", async () => {
  files({ "main.tf": `module "logs" {\n  tags = { yor_trace = "${TRACE}" }\n}\n` });
  expect(await line("main.tf")).toBe("main.tf:1:1 module.logs");
  const tags = `      Tags:\n        - Key: yor_trace\n          Value: ${TRACE}\n`;
  files({ "main.tf": "", "t.yaml": `Resources:\n  Logs:\n    Type: AWS::S3::Bucket\n    Properties:\n${tags}` });
  expect(await line("t.yaml")).toBe("t.yaml:2:3 Logs");
});

it.each([
  ["the trace was copied", { "main.tf": block("logs", TRACE) + block("copy", TRACE) }, "main.tf"],
  ["it was copied from another file", { "main.tf": block("logs", TRACE) }, "other.tf"],
  ["the code has no such trace", { "main.tf": block("logs", "1".repeat(36)) }, "main.tf"],
])("leads nowhere where %s", async (_, texts, git_file) => {
  files(texts);
  expect(await line(git_file)).toBeUndefined();
});
