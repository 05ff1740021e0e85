/** Something that a state calls, by a name that stands in the definition. */
export interface Called {
  readonly state: string;
  /** The service as Step Functions names it: `lambda`, `sqs`, `sns`, `dynamodb`, `states`. */
  readonly service: string;
  /** A name, an ARN, or the URL of a queue. */
  readonly target: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Calls that need what they name to be there, by integration, and the parameter that names it. */
const PARAMETERS: readonly (readonly [integration: RegExp, service: string, parameter: string])[] = [
  [/^(?:aws-sdk:)?lambda:invoke$/, "lambda", "FunctionName"],
  [/^(?:aws-sdk:)?sqs:sendMessage$/, "sqs", "QueueUrl"],
  [/^(?:aws-sdk:)?sns:publish$/, "sns", "TopicArn"],
  [/^(?:aws-sdk:)?dynamodb:(?:get|put|update|delete)Item$|^aws-sdk:dynamodb:(?:query|scan)$/, "dynamodb", "TableName"],
  [/^(?:states|aws-sdk:sfn):start(?:Sync)?Execution$/, "states", "StateMachineArn"],
];

const FUNCTION = /^arn:[^:]+:lambda:[^:]+:\d{12}:function:/;
const INTEGRATION = /^arn:[^:]+:states:::([^.]+)/;

/**
 * What a state calls. Nothing for names that are filled in as the machine runs, and for states that call with the
 * credentials of another role, which may be of another account.
 */
export function callOf(fields: Fields, state: string): Called | undefined {
  const { Type, Resource, Credentials } = fields;
  if (Type !== "Task" || typeof Resource !== "string" || Credentials !== undefined) return undefined;
  if (FUNCTION.test(Resource)) return { state, service: "lambda", target: Resource };
  const integration = INTEGRATION.exec(Resource)?.[1];
  const known = PARAMETERS.find(([form]) => integration !== undefined && form.test(integration));
  if (!known) return undefined;
  const [, service, parameter] = known;
  const target = ((fields["Parameters"] ?? fields["Arguments"]) as Fields | undefined)?.[parameter];
  if (typeof target !== "string" || target.startsWith("{%") || target.startsWith("$")) return undefined;
  return { state, service, target };
}
