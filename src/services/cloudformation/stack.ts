import type { DescribeStacksOutput, Stack } from "@aws-sdk/client-cloudformation";
import { type Sighting, sights } from "../../aws/secrets.ts";
import { kind } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";
import { stackResources } from "./resources.ts";
import { cloudformation } from "./service.ts";
import { template } from "./template.ts";

/** A stack; in place of the values of its parameters and outputs what was seen of them, by name. */
export interface CfnStack extends Omit<Stack, "Parameters" | "Outputs"> {
  readonly parametersSeen: Readonly<Record<string, Sighting>>;
  readonly outputsSeen: Readonly<Record<string, Sighting>>;
}

/** Stacks, without those being deleted and those of which only a change set is there. */
export const cfnStack = kind<CfnStack>()("AWS::CloudFormation::Stack", {
  list: cloudformation("describeStacks", {
    actions: ["cloudformation:DescribeStacks", "cloudformation:ListStacks"],
    admit: async ({ Stacks = [] }: DescribeStacksOutput) => ({ Stacks: await Promise.all(Stacks.map(masked)) }),
    value: (out) => out.Stacks.filter(({ StackStatus }) => !NOT_THERE.has(StackStatus)),
  }),
  identity: (s) => ({ arn: s.StackId, name: s.StackName, tags: tagsOf(s.Tags) }),
  aspects: { template, resources: stackResources },
});

const NOT_THERE = new Set<string | undefined>(["DELETE_COMPLETE", "DELETE_IN_PROGRESS", "REVIEW_IN_PROGRESS"]);

async function masked({ Parameters = [], Outputs = [], ...rest }: Stack): Promise<CfnStack> {
  const parameters = Parameters.map(({ ParameterKey = "", ParameterValue = "" }) => [ParameterKey, ParameterValue]);
  const outputs = Outputs.map(({ OutputKey = "", OutputValue = "" }) => [OutputKey, OutputValue]);
  return {
    ...rest,
    parametersSeen: await sights(Object.fromEntries(parameters)),
    outputsSeen: await sights(Object.fromEntries(outputs)),
  };
}

/** For what is set at the root of nested stacks: why one of them is not judged by itself. */
export function rootDecides({ RootId }: Pick<Stack, "RootId">): string | undefined {
  return RootId === undefined ? undefined : `it is nested; the root stack ${RootId.split("/")[1]} has this setting`;
}
