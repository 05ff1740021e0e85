import type { Identity } from "../../model/index.ts";

/** A stack and its resources, as AWS lists them. */
export interface Stack {
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly resources: readonly StackResource[];
}
export interface StackResource {
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
}

/** Where a resource stands in its stack. */
export interface Member {
  readonly account: string;
  /** That of the stack, where it is known. */
  readonly region: string;
  readonly stack: string;
  readonly logicalId: string;
}

const STACK = "aws:cloudformation:stack-name";
const LOGICAL = "aws:cloudformation:logical-id";

/** What AWS wrote on a resource that a stack made. */
export function memberByTags({ tags, account, region }: Identity): Member | undefined {
  const [stack, logicalId] = [tags[STACK], tags[LOGICAL]];
  return stack && logicalId ? { account, region, stack, logicalId } : undefined;
}

/** Stacks by the resources that they made. */
export class Members {
  private readonly made = new Map<string, Member[]>();

  constructor(stacks: readonly Stack[]) {
    for (const { account, region, name, resources } of stacks)
      for (const { logicalId, physicalId, type } of resources) {
        const key = `${account} ${type} ${physicalId}`;
        this.made.set(key, [...(this.made.get(key) ?? []), { account, region, stack: name, logicalId }]);
      }
  }

  /** The one stack that made a resource. Physical ids are names, ids, ARNs, and URLs of queues. */
  of({ account, type, region, arn, name }: Identity): Member | undefined {
    const queue = type === "AWS::SQS::Queue" ? [`https://sqs.${region}.amazonaws.com/${account}/${name}`] : [];
    const found = [arn, name, ...queue].flatMap((id) => this.made.get(`${account} ${type} ${id}`) ?? []);
    const here = found.filter((member) => region === "global" || member.region === region);
    return here.length === 1 ? here[0] : undefined;
  }
}

// What a template of the Serverless Application Model calls the resource that is made of it.
const SERVERLESS: Readonly<Record<string, string>> = {
  "AWS::Serverless::Function": "AWS::Lambda::Function",
  "AWS::Serverless::SimpleTable": "AWS::DynamoDB::Table",
  "AWS::Serverless::Api": "AWS::ApiGateway::RestApi",
  "AWS::Serverless::HttpApi": "AWS::ApiGatewayV2::Api",
  "AWS::Serverless::StateMachine": "AWS::StepFunctions::StateMachine",
};

/** Whether a resource of a type may have been made of one that a template gives another. */
export const isMadeOf = (type: string, written: string): boolean => type === written || SERVERLESS[written] === type;

/** Whether what is made of a type is not known, or not under the same name. */
export const isOpaque = (written: string): boolean =>
  written.startsWith("AWS::Serverless::") && SERVERLESS[written] === undefined;
