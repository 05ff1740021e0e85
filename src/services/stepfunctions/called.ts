import { parseArn } from "../../aws/arn.ts";
import type { Collection, Identity } from "../../model/index.ts";
import { dynamodbTable } from "../dynamodb/table.ts";
import { lambdaFunction } from "../lambda/function.ts";
import { topic } from "../sns/topic.ts";
import { queue } from "../sqs/queue.ts";
import type { Called } from "./calls.ts";
import { stateMachine } from "./state-machine.ts";

/** What state machines call, as far as it is looked up here. */
export const calledKinds = {
  lambda: lambdaFunction.with(),
  sqs: queue.with(),
  sns: topic.with(),
  dynamodb: dynamodbTable.with(),
  states: stateMachine.with(),
};

type Collections = { readonly [K in keyof typeof calledKinds]: Collection<Identity> };

const WORDS: Readonly<Record<string, string>> = {
  lambda: "function",
  sqs: "queue",
  sns: "topic",
  dynamodb: "table",
  states: "state machine",
};

/** A name with the words for what it is: `the function resize`. */
export const calledInWords = ({ service, target }: Called): string => `the ${WORDS[service] ?? "target"} ${target}`;

/** Whether what a state calls is there; undefined for what is not looked up: of another account or region. */
export function isCalledThere({ service, target }: Called, here: Identity, all: Collections): boolean | undefined {
  if (!Object.hasOwn(all, service)) return undefined;
  const collection = all[service as keyof Collections];
  const url = URL_OF_QUEUE.exec(target);
  if (/^https?:/.test(target))
    return url?.[1] === here.region && url[2] === here.account ? has(collection, url[3]!) : undefined;
  const arn = parseArn(target);
  if (arn && (arn.account !== here.account || arn.region !== here.region)) return undefined;
  // A version or alias may stand behind the name of a function or machine.
  const whole = arn ? /^(arn:(?:[^:]*:){4}(?:function|stateMachine):[^:]+)/.exec(target)?.[1] : undefined;
  if (arn) return has(collection, whole ?? target);
  // `resize:live`, or the function's ARN without its head, which is looked up by nothing here.
  const [name = "", ...rest] = target.split(":");
  return rest.length > 1 || name.includes("/") ? undefined : has(collection, name);
}

const URL_OF_QUEUE = /^https?:\/\/(?:[\w-]+\.)*?([a-z]{2}(?:-[a-z]+)+-\d)\.[\w.-]+\/(\d{12})\/([^/]+)$/;

const has = (collection: Collection<Identity>, key: string) => collection.get(key) !== undefined;
