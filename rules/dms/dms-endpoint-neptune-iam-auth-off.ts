import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { dmsEndpoint } from "../../src/services/dms/endpoint.ts";

export default defineRule({
  id: "dms-endpoint-neptune-iam-auth-off",
  title: "DMS loads into Neptune without IAM authorization",
  severity: "medium",
  why: "Such an endpoint works only with a Neptune cluster that takes requests from whoever reaches it in the network, without asking who they are.",
  fix: {
    text: "Turn on IAM authentication in the Neptune cluster, allow the endpoint's service role to load data into it (neptune-db:*), and set IamAuthEnabled in the endpoint. Name the other Neptune settings as well: they are replaced together.",
    cli: `aws dms modify-endpoint --endpoint-arn <endpoint-arn> --neptune-settings '{"IamAuthEnabled":true,"ServiceAccessRoleArn":"<role-arn>","S3BucketName":"<bucket>","S3BucketFolder":"<folder>"}'`,
    cloudformation: `<Name>:
  Type: AWS::DMS::Endpoint
  Properties:
    EngineName: neptune
    NeptuneSettings:
      IamAuthEnabled: true
      ServiceAccessRoleArn: <role-arn>
      S3BucketName: <bucket>
      S3BucketFolder: <folder>`,
  },
  references: {
    fsbp: ["DMS.10"],
    wellArchitected: ["SEC02-BP02"],
    docs: [
      "https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Target.Neptune.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-10",
    ],
  },
  examples: { pass: "IamAuthEnabled is true.", fail: "IamAuthEnabled is false, which is the default." },
  subject: dmsEndpoint.with(),
  check: ({ EngineName, NeptuneSettings }) => {
    if (EngineName !== "neptune") return skip(`it is an endpoint for ${EngineName ?? "another engine"}`);
    return NeptuneSettings?.IamAuthEnabled
      ? pass
      : fail("DMS does not sign what it sends to Neptune", { NeptuneSettings: { IamAuthEnabled: false } });
  },
});
