import { createRequire } from "node:module";
import { operationName, type Read } from "../../src/model/index.ts";

const require = createRequire(import.meta.url);

/** Numbers from 0 to below 1 that look random and are the same for the same seed (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DEEPEST = 9;
// Simple shapes of the SDK's schemas: https://github.com/smithy-lang/smithy-typescript, packages/types/src/schema.
const [NUMERIC, BOOLEAN, DOCUMENT, BIG_INTEGER, BLOB, STREAM, LIST, MAP] = [1, 2, 15, 17, 21, 42, 64, 128];

/** Answers that AWS's model allows, at random: any optional member may be absent, any list empty, any word new. */
export class Noise {
  private readonly roll: () => number;
  private readonly present: number;

  constructor(seed: number) {
    this.roll = dice(seed);
    this.present = 0.4 + 0.6 * this.roll();
  }

  answer({ service, operation }: Read<never, unknown>): object {
    const client = require(service.client) as Record<string, new (input: object) => { schema: readonly unknown[] }>;
    const Command = client[`${operationName({ operation })}Command`]!;
    const made = this.value(new Command({}).schema[5], "", 0);
    return typeof made === "object" && made !== null ? made : {};
  }

  private value(schema: unknown, name: string, depth: number): unknown {
    if (typeof schema === "function") return this.value((schema as () => unknown)(), name, depth);
    if (typeof schema === "number") return this.simple(schema, name, depth);
    const of = schema as readonly unknown[];
    const [kind, , , , fourth, fifth] = of;
    // A member with traits: the schema, and what else is said of it.
    if (of.length < 5) return this.value(kind, name, depth);
    if (kind === 0) return this.value(fourth, name, depth);
    if (kind === 1) return this.list(() => this.value(fourth, name, depth + 1), depth);
    if (kind === 2) return this.map(() => this.value(fifth, name, depth + 1), depth);
    return this.structure(fourth as string[], fifth as unknown[], kind === 4, depth);
  }

  private structure(names: readonly string[], schemas: readonly unknown[], isUnion: boolean, depth: number): object {
    const only = isUnion ? this.pick(names) : undefined;
    const members = names.flatMap((name, i) => {
      const there = only === undefined ? depth < DEEPEST && this.roll() < this.present : name === only;
      return there ? [[name, this.value(schemas[i], name, depth + 1)]] : [];
    });
    return Object.fromEntries(members) as object;
  }

  private simple(code: number, name: string, depth: number): unknown {
    if (code & LIST && code < MAP) return this.list(() => this.simple(code & ~LIST, name, depth + 1), depth);
    if (code & MAP) return this.map(() => this.simple(code & ~MAP, name, depth + 1), depth);
    if (code === NUMERIC) return this.pick([0, 1, 2, 7, 22, 30, 100, 443, 3600, 1e6]);
    if (code === BOOLEAN) return this.roll() < 0.5;
    if (code >= 4 && code <= 7) return new Date(Date.UTC(2026, 5, 15) - 1e11 * (this.roll() - 0.2));
    if (code === BIG_INTEGER) return BigInt(this.pick([0, 5, 1e12]));
    if (code === BLOB || code === STREAM) return new Uint8Array([1, 2, 255]);
    if (code === DOCUMENT) return {};
    return this.word(name);
  }

  private list(make: () => unknown, depth: number): unknown[] {
    const most = depth > 5 ? 2 : 4;
    return depth >= DEEPEST ? [] : Array.from({ length: Math.floor(this.roll() * most) }, make);
  }

  private map(make: () => unknown, depth: number): object {
    return Object.fromEntries(this.list(make, depth).map((value) => [this.word("key"), value])) as object;
  }

  /** A text such as AWS gives for a member of this name, from few, so that resources refer to each other by chance. */
  private word(name: string): string {
    const id = this.pick(["a", "b", "c", "주문-서버"]);
    if (/arns?$/i.test(name)) return this.pick([`arn:aws:thing:eu-west-1:111122223333:${id}`, ...ARNS]);
    if (/polic(y|ies)$|document$/i.test(name)) return this.pick(POLICIES);
    if (/cidr|ipv[46]prefix$/i.test(name))
      return this.pick(/v?6/i.test(name) ? ["::/0", "2001:db8::/32"] : ["0.0.0.0/0", "10.0.0.0/8"]);
    if (/ip(v[46])?(address(es)?)?$/i.test(name)) return this.pick(["10.0.0.1", "198.51.100.7", "2001:db8::1"]);
    if (/version$/i.test(name)) return this.pick(["1.0", "8.0.36", "$LATEST", "5.7.mysql_aurora.2.11", "v", ""]);
    if (/(date|time|at)$/i.test(name)) return this.pick(["2026-06-01T00:00:00Z", "2026-06-01", "no_information"]);
    if (/region$/i.test(name)) return this.pick(["eu-west-1", "us-east-1", "global"]);
    if (/zones?$/i.test(name)) return this.pick(["eu-west-1a", "eu-west-1b"]);
    if (/account/i.test(name)) return this.pick(["111122223333", "444455556666"]);
    if (/(ur[il]|endpoint)$/i.test(name)) return this.pick(["https://a.example.com/x", "a.example.com"]);
    return this.pick([id, id, ...WORDS]);
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)]!;
  }
}

const ARNS = [
  "arn:aws:iam::111122223333:role/a",
  "arn:aws:s3:::a",
  "arn:aws:lambda:eu-west-1:111122223333:function:a",
  "arn:aws:sqs:eu-west-1:111122223333:a",
  "arn:aws:sns:us-east-1:444455556666:b",
  "arn:aws-cn:kms:cn-north-1:111122223333:key/c",
];
const WORDS = ["Enabled", "ENABLED", "available", "ACTIVE", "true", "off", "SOMETHING_NEW", "", "0", "{}", "*"];
const statement = (also: object) =>
  JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", ...also }] });
const POLICIES = [
  statement({ Principal: "*", Action: "*", Resource: "*" }),
  statement({ Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: ["s3:GetObject"], Resource: "*" }),
  statement({ Action: "iam:*", Resource: "*", Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } }),
  "{}",
  "not a policy",
  "",
];
