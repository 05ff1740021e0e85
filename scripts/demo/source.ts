import { type Account, type Answer as Page, type Call, type Source, Unread } from "../../src/model/index.ts";
import { ACCOUNT, type Answer, READ_AT, REGIONS } from "./world.ts";

/** Answers the reads of a scan from the demo's world, in place of AWS. What a read admits is masked as in a scan. */
export class DemoSource implements Source {
  readonly origin = "live";
  readonly readAt = READ_AT;
  readonly envFiles = [];
  private readonly answers: ReadonlyMap<string, Answer>;
  /** Service, operation and region that the demo's role may not use. */
  private readonly denied: ReadonlySet<string>;

  constructor(answers: ReadonlyMap<string, Answer>, denied: ReadonlySet<string>) {
    this.answers = answers;
    this.denied = denied;
  }

  async accounts(): Promise<readonly Account[]> {
    return [{ id: ACCOUNT, partition: "aws", regions: REGIONS, allRegions: true }];
  }

  async send({ read, region, input }: Call): Promise<Page> {
    const name = `${read.service.name}:${read.operation}`;
    if (this.denied.has(`${name} ${region}`)) throw this.refusal(read, region);
    const answer = this.answers.get(name);
    if (!answer) throw new Error(`the demo's world (scripts/demo) has no answer for ${name} ${JSON.stringify(input)}`);
    const output = answer(input as never, region);
    if (output instanceof NotConfigured)
      throw new Unread({ ...this.detail(read, region), reason: "vanished", code: output.code, message: output.code });
    return { output: read.admit ? await read.admit(output as never) : output };
  }

  async close(): Promise<void> {}

  private refusal(read: Call["read"], region: string): Unread {
    const action = read.actions[0]!;
    const who = `arn:aws:sts::${ACCOUNT}:assumed-role/cloud-audit/demo`;
    const message = `User: ${who} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`;
    return new Unread({ ...this.detail(read, region), reason: "denied", code: "AccessDenied", message, action });
  }

  private detail({ service, operation }: Call["read"], region: string) {
    return {
      account: ACCOUNT,
      region,
      service: service.name,
      operation: operation[0]!.toUpperCase() + operation.slice(1),
    };
  }
}

/** In place of an answer: the error by which AWS says that something is not configured. */
export class NotConfigured {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

export const notConfigured = (code: string): never => new NotConfigured(code) as never;
