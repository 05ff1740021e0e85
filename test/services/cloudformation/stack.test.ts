import { expect, it } from "vitest";
import { cfnStack } from "../../../src/services/cloudformation/stack.ts";
import { template } from "../../../src/services/cloudformation/template.ts";
import { admitted, PASSWORD } from "../masked.ts";

const list = cfnStack.spec.lists[0] as never as { value: (out: object) => object[] };

it("masks parameters and outputs, and knows those that AWS hides", async () => {
  const answer = {
    Stacks: [
      {
        StackName: "shop",
        Parameters: [
          { ParameterKey: "DatabasePassword", ParameterValue: PASSWORD },
          { ParameterKey: "AdminPassword", ParameterValue: "****" },
          { ParameterKey: "ApiToken", ParameterValue: "/shop/token", ResolvedValue: PASSWORD },
        ],
        Outputs: [{ OutputKey: "AdminSecret", OutputValue: PASSWORD, Description: `the password is ${PASSWORD}` }],
      },
    ],
  };
  const { Stacks } = (await admitted(list as never, answer)) as { Stacks: object[] };
  expect(Stacks[0]).toEqual({
    StackName: "shop",
    parametersSeen: {
      DatabasePassword: { masked: expect.any(String), secret: "password by its name" },
      AdminPassword: { masked: expect.any(String) },
      ApiToken: { masked: expect.any(String) },
    },
    outputsSeen: { AdminSecret: { masked: expect.any(String), secret: "secret by its name" } },
  });
});

it.each(["DELETE_COMPLETE", "DELETE_IN_PROGRESS", "REVIEW_IN_PROGRESS"])("lists none in %s", (StackStatus) =>
  expect(list.value({ Stacks: [{ StackStatus }, { StackStatus: "DELETE_FAILED" }] })).toHaveLength(1),
);

const seenIn = async (TemplateBody: string) =>
  ((await template.admit!({ TemplateBody } as never)) as { secrets: { name?: string; line: number }[] }).secrets.map(
    ({ name, line }) => `${name ?? ""} ${line}`,
  );

it("sees a password in a template and keeps nothing else of it", async () => {
  const yaml = `Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: ${PASSWORD}\n`;
  expect(await admitted(template as never, { TemplateBody: yaml })).toMatchObject({
    secrets: [{ name: "MasterUserPassword", line: 5, secret: "password by its name" }],
  });
  const json = JSON.stringify({ Resources: { Db: { Properties: { MasterUserPassword: PASSWORD } } } });
  expect(await seenIn(json)).toEqual(["MasterUserPassword 1"]);
});

it.each([
  "MasterUserPassword: !Ref DatabasePassword",
  "MasterUserPassword: !Sub '{{resolve:secretsmanager:${Secret}:SecretString:password}}'",
  'MasterUserPassword: "{{resolve:ssm-secure:/shop/password:1}}"',
  '{ "MasterUserPassword": { "Ref": "DatabasePassword" } }',
  '{ "MasterUserPassword": { "Fn::Sub": "{{resolve:secretsmanager:${Secret}}}" } }',
  "Parameters:\n  DatabasePassword:\n    Type: String\n    NoEcho: true\n    MinLength: 12",
  "Parameters:\n  DatabasePassword: { Type: String, NoEcho: true }",
  "GenerateSecretString:\n  GenerateStringKey: password\n  PasswordLength: 32\n  ExcludeCharacters: '\"@/'",
  "ManageMasterUserPassword: true",
  "MasterUserSecret:\n  KmsKeyId: !Ref Key",
])("sees none in %j", async (text) => expect(await seenIn(text)).toEqual([]));
