import type { DescribeStateMachineOutput, StateMachineListItem } from "@aws-sdk/client-sfn";
import { kind, type Resource } from "../../model/index.ts";
import { ecsTags } from "../ecs/service.ts";
import { type Definition, lookThrough } from "./definition.ts";
import { stepFunctions } from "./service.ts";

type Kept = "status" | "type" | "roleArn" | "loggingConfiguration";

/** How a state machine is set up; in place of its definition what was seen in it. */
export interface StateMachineSetup extends Pick<DescribeStateMachineOutput, Kept> {
  readonly definition: Definition;
}

export const stateMachine = kind<StateMachineListItem>()("AWS::StepFunctions::StateMachine", {
  list: stepFunctions("listStateMachines", { pageSize: 1000, value: (out) => out.stateMachines }),
  identity: (m) => ({ arn: m.stateMachineArn, name: m.name }),
  tags: "tagging",
  aspects: {
    setup: stepFunctions("describeStateMachine", {
      input: (m: Resource<StateMachineListItem>) => ({ stateMachineArn: m.arn }),
      admit: masked,
      value: (out) => out,
    }),
    tagging: stepFunctions("listTagsForResource", {
      input: (m: Resource<StateMachineListItem>) => ({ resourceArn: m.arn }),
      value: (out) => ecsTags(out.tags),
    }),
  },
});

async function masked(out: DescribeStateMachineOutput): Promise<StateMachineSetup> {
  const { status, type, roleArn, loggingConfiguration } = out;
  return {
    ...{ type, roleArn, definition: await lookThrough(out.definition ?? "") },
    ...(status && { status }),
    ...(loggingConfiguration && { loggingConfiguration }),
  };
}
