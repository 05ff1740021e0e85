import type { EventSourceMappingConfiguration } from "@aws-sdk/client-lambda";
import { formatArn, parseArn, resourceParts } from "../../aws/arn.ts";
import { kind } from "../../model/index.ts";
import { lambda } from "./service.ts";

export type EventSourceMapping = Pick<
  EventSourceMappingConfiguration,
  | "UUID"
  | "EventSourceMappingArn"
  | "EventSourceArn"
  | "SelfManagedEventSource"
  | "FunctionArn"
  | "State"
  | "StateTransitionReason"
  | "LastProcessingResult"
  | "DestinationConfig"
  | "MaximumRetryAttempts"
  | "MaximumRecordAgeInSeconds"
>;

/** Queues and streams that Lambda reads for functions. One call lists those of all functions. */
export const eventSourceMapping = kind<EventSourceMapping>()("AWS::Lambda::EventSourceMapping", {
  list: lambda("listEventSourceMappings", {
    // Asked for more, AWS still gives 100.
    pageSize: 100,
    admit: ({ EventSourceMappings = [] }) => ({ EventSourceMappings: EventSourceMappings.map(essentials) }),
    value: (out) => out.EventSourceMappings.filter(({ State }) => State !== "Deleting"),
  }),
  identity: (m, { partition, region, account }) => ({
    arn:
      m.EventSourceMappingArn ??
      formatArn({ partition, service: "lambda", region, account, resource: `event-source-mapping:${m.UUID}` }),
    name: `${functionOf(m)}/${sourceOf(m)}`,
  }),
});

/** `sqs`, `kinesis`, `dynamodb`, `kafka` (MSK), `mq`, `rds` (DocumentDB); undefined for Kafka of one's own. */
export const sourceService = ({ EventSourceArn = "" }: Pick<EventSourceMapping, "EventSourceArn">) =>
  parseArn(EventSourceArn)?.service;

/** What is read, as people call it: a queue's name, `table/orders`. */
export function sourceOf({ EventSourceArn = "", UUID }: EventSourceMapping): string {
  const resource = parseArn(EventSourceArn)?.resource;
  if (!resource) return UUID ?? "self-managed Kafka";
  const { type, id } = resourceParts(resource.replace(/\/stream\/.*$/, ""));
  return type === "table" || type === "stream" ? id : resource;
}

/** The function's name with its alias or version. */
export function functionOf({ FunctionArn = "" }: EventSourceMapping): string {
  return FunctionArn.split(":function:")[1] ?? FunctionArn;
}

const essentials = (m: EventSourceMappingConfiguration): EventSourceMapping => ({
  UUID: m.UUID,
  EventSourceMappingArn: m.EventSourceMappingArn,
  EventSourceArn: m.EventSourceArn,
  SelfManagedEventSource: m.SelfManagedEventSource,
  FunctionArn: m.FunctionArn,
  State: m.State,
  StateTransitionReason: m.StateTransitionReason,
  LastProcessingResult: m.LastProcessingResult,
  DestinationConfig: m.DestinationConfig,
  MaximumRetryAttempts: m.MaximumRetryAttempts,
  MaximumRecordAgeInSeconds: m.MaximumRecordAgeInSeconds,
});
