import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { agentBrowser } from "../../src/services/bedrockagentcore/browser.ts";

export default defineRule({
  id: "bedrockagentcore-browser-recording-off",
  title: "AgentCore browser keeps no recording of what agents do in it",
  severity: "medium",
  why: "When an agent has ordered, sent or deleted something in a web page, nobody can see what it was shown and what it did.",
  fix: {
    text: "Make the browser anew with session recording to a private bucket, and give it an execution role that writes there; one that exists cannot be changed. Recordings show what stood on the pages: keep them as you keep such data.",
    cli: 'aws bedrock-agentcore-control create-browser --name <name> --network-configuration <network> --execution-role-arn <role-arn> --recording \'{"enabled": true, "s3Location": {"bucket": "<bucket>", "prefix": "browser-sessions/"}}\'',
    terraform: `resource "aws_bedrockagentcore_browser" "<name>" {
  # …
  execution_role_arn = aws_iam_role.<name>.arn
  recording {
    enabled = true
    s3_location {
      bucket = aws_s3_bucket.<name>.id
      prefix = "browser-sessions/"
    }
  }
}`,
    cloudformation: `<Name>:
  Type: AWS::BedrockAgentCore::BrowserCustom
  Properties:
    ExecutionRoleArn: !GetAtt <Role>.Arn
    RecordingConfig:
      Enabled: true
      S3Location:
        Bucket: !Ref <Bucket>
        Prefix: browser-sessions/`,
  },
  references: {
    fsbp: ["BedrockAgentCore.6"],
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/browser-session-recording.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/bedrockagentcore-controls.html#bedrockagentcore-6",
    ],
  },
  examples: {
    pass: "Sessions are recorded to a bucket.",
    fail: "recording is not set, or not enabled.",
  },
  subject: agentBrowser.with("settings"),
  check: ({ settings: { recording } }) => {
    const { enabled = false, s3Location } = recording ?? {};
    if (enabled && s3Location?.bucket) return pass;
    return fail(enabled ? "sessions are recorded to no bucket" : "sessions are not recorded", { enabled });
  },
});
