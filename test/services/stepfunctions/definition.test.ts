import { describe, expect, it } from "vitest";
import { stateMachine } from "../../../src/services/stepfunctions/state-machine.ts";

// Made up here, so that no scanner takes this file for a leak.
const KEY = ["ghp", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"].join("_");
const PASSWORD = ["Tr0ub4dor", "3-test"].join("&");

const admit = stateMachine.spec.aspects["setup"] as never as { admit: (out: object) => Promise<any> };
const look = async (States: object) =>
  (
    await admit.admit({
      ...{ stateMachineArn: "arn", name: "m", type: "STANDARD", roleArn: "role", creationDate: new Date(0) },
      definition: JSON.stringify({ StartAt: "A", States }),
    })
  ).definition;
const call = (integration: string, also: object) => ({
  Call: { Type: "Task", Resource: `arn:aws:states:::${integration}`, ...also },
});

describe("secrets in a definition", () => {
  it.each([
    ["under a telling name", { A: { Parameters: { Password: PASSWORD } } }, "States.A.Parameters.Password"],
    ["by its shape", { A: { Parameters: { Note: KEY } } }, "States.A.Parameters.Note"],
    [
      "as a variable of a container",
      { A: { Parameters: { Environment: [{ Name: "DB_PASSWORD", Value: PASSWORD }] } } },
      "States.A.Parameters.Environment.0.Value",
    ],
    [
      "in a text that is passed on",
      { A: { Parameters: { Payload: JSON.stringify({ db_password: PASSWORD }) } } },
      "States.A.Parameters.Payload",
    ],
    ["in a branch of a map", { M: { ItemProcessor: { States: { A: { Result: { token: KEY } } } } } }, /token$/],
  ])("are seen %s, and not kept", async (_, states, name) => {
    const definition = await look(states);
    expect(definition.secrets).toHaveLength(1);
    expect(definition.secrets[0].name).toMatch(name);
    expect(JSON.stringify(definition)).not.toContain(PASSWORD);
    expect(JSON.stringify(definition)).not.toContain(KEY);
  });

  it.each([
    ["a path", { "Password.$": "$.password" }],
    ["a path of JSONata", { Password: "{% $states.input.password %}" }],
    ["a function of the language", { Password: "States.Format('{}', $.p)" }],
    ["a token against repetition", { ClientToken: "order-1234-abcd" }],
    ["the name of a secret", { SecretId: "shop/db" }],
  ])("are not %s", async (_, Parameters) => expect((await look({ A: { Parameters } })).secrets).toEqual([]));

  it("are looked for in what is no JSON too", async () => {
    const out = await admit.admit({ type: "STANDARD", roleArn: "role", definition: `password: "${PASSWORD}"` });
    expect(out.definition.secrets).toHaveLength(1);
    expect(JSON.stringify(out)).not.toContain(PASSWORD);
  });
});

describe("calls of a definition", () => {
  const FUNCTION = "arn:aws:lambda:eu-west-1:111122223333:function:resize";
  it.each([
    [{ Call: { Type: "Task", Resource: FUNCTION } }, "lambda", FUNCTION],
    [call("lambda:invoke.waitForTaskToken", { Parameters: { FunctionName: "resize" } }), "lambda", "resize"],
    [call("aws-sdk:lambda:invoke", { Arguments: { FunctionName: "resize" } }), "lambda", "resize"],
    [call("sqs:sendMessage", { Parameters: { QueueUrl: "https://q" } }), "sqs", "https://q"],
    [call("sns:publish", { Parameters: { TopicArn: "arn:t" } }), "sns", "arn:t"],
    [call("dynamodb:putItem", { Parameters: { TableName: "orders" } }), "dynamodb", "orders"],
    [call("states:startExecution.sync:2", { Parameters: { StateMachineArn: "arn:m" } }), "states", "arn:m"],
  ])("are what %j names", async (states, service, target) =>
    expect((await look(states)).calls).toEqual([{ state: "Call", service, target }]),
  );

  it.each([
    call("lambda:invoke", { Parameters: { "FunctionName.$": "$.name" } }),
    call("lambda:invoke", { Arguments: { FunctionName: "{% $name %}" } }),
    call("lambda:invoke", { Credentials: { RoleArn: "arn:r" }, Parameters: { FunctionName: "resize" } }),
    call("aws-sdk:lambda:createFunction", { Parameters: { FunctionName: "resize" } }),
    call("aws-sdk:dynamodb:createTable", { Parameters: { TableName: "orders" } }),
    { Call: { Type: "Pass", Resource: FUNCTION } },
  ])("are not what %j names", async (states) => expect((await look(states)).calls).toEqual([]));

  it("are found in branches and maps", async () => {
    const inner = call("lambda:invoke", { Parameters: { FunctionName: "resize" } });
    const states = {
      P: { Type: "Parallel", Branches: [{ States: inner }, { States: { M: { Iterator: { States: inner } } } }] },
    };
    expect((await look(states)).calls).toHaveLength(2);
  });
});
