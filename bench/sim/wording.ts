import { createRequire } from "node:module";
import type { OperationSchema } from "../../src/source/live/pagination.ts";

interface Serializer {
  write(schema: unknown, value: unknown): void;
  flush(): string | Uint8Array;
}

/** How a protocol words answers and errors: https://smithy.io/2.0/aws/protocols/index.html */
export interface Wording {
  readonly type: string;
  answer(schema: OperationSchema, output: object): string;
  error(code: string, message: string): string;
}

// The SDK's own packages below the clients, which it does not promise to keep: good enough for a bench.
const require = createRequire(import.meta.url);
const { JsonCodec, XmlCodec } = require("@aws-sdk/core/protocols") as Record<
  string,
  new (settings: object) => { createSerializer(): Serializer }
>;
const { NormalizedSchema } = require("@smithy/core/schema") as {
  NormalizedSchema: {
    of(schema: unknown): { structIterator(): Iterable<[string, Member]>; isStructSchema(): boolean };
  };
};
interface Member {
  getMergedTraits(): { httpPayload?: unknown };
  isStructSchema(): boolean;
}

const EPOCH_SECONDS = 7;
const DATE_TIME = 5;

function written(serializer: Serializer, schema: unknown, value: unknown): string {
  serializer.write(schema, value);
  const text = serializer.flush();
  return typeof text === "string" ? text : Buffer.from(text).toString("latin1");
}

const xml = new XmlCodec!({ timestampFormat: { useTrait: true, default: DATE_TIME }, httpBindings: false });

const inXml = (schema: OperationSchema, output: object) =>
  schema[5] === "unit" ? "" : written(xml.createSerializer(), schema[5], output);

/** Without the outermost element, whatever it is called. */
const inside = (text: string) => /^<[^>]*?(?:\/>|>([\s\S]*)<\/[^>]*>)$/.exec(text)?.[1] ?? "";

function json(jsonName: boolean, version: string): Wording {
  const codec = new JsonCodec!({ timestampFormat: { useTrait: true, default: EPOCH_SECONDS }, jsonName });
  return {
    type: `application/${version}`,
    answer: (schema, output) => {
      const payload = payloadOf(schema, output);
      if (payload) return written(codec.createSerializer(), ...payload);
      return schema[5] === "unit" ? "{}" : written(codec.createSerializer(), schema[5], output);
    },
    error: (code, message) => JSON.stringify({ __type: code, code, message }),
  };
}

/** The member that is the whole body, where one is. */
function payloadOf(schema: OperationSchema, output: object): [unknown, unknown] | undefined {
  if (schema[5] === "unit") return undefined;
  const members = [...NormalizedSchema.of(schema[5]).structIterator()];
  const [name, member] = members.find(([, one]) => one.getMergedTraits().httpPayload) ?? [];
  return name === undefined ? undefined : [member, (output as Record<string, unknown>)[name] ?? ""];
}

const errorElement = (code: string, message: string) => `<Code>${code}</Code><Message>${message}</Message>`;

const query: Wording = {
  type: "text/xml",
  answer: (schema, output) => {
    const [, , name] = schema;
    return `<${name}Response><${name}Result>${inside(inXml(schema, output))}</${name}Result><ResponseMetadata/></${name}Response>`;
  },
  error: (code, message) => `<ErrorResponse><Error>${errorElement(code, message)}</Error></ErrorResponse>`,
};

const ec2: Wording = {
  type: "text/xml",
  answer: (schema, output) => `<${schema[2]}Response>${inside(inXml(schema, output))}</${schema[2]}Response>`,
  error: (code, message) => `<Response><Errors><Error>${errorElement(code, message)}</Error></Errors></Response>`,
};

const restXml: Wording = {
  type: "application/xml",
  answer: (schema, output) => {
    const payload = payloadOf(schema, output);
    if (payload && typeof payload[1] === "string") return payload[1] || " ";
    if (payload) return written(xml.createSerializer(), ...payload);
    return `<${schema[2]}Result>${inside(inXml(schema, output))}</${schema[2]}Result>`;
  },
  error: (code, message) => `<Error>${errorElement(code, message)}</Error>`,
};

/** @param protocol of a client of the SDK */
export function wordsOf(protocol: { getShapeId(): string }): Wording {
  const id = protocol.getShapeId().replace(/^.*#/, "");
  const known: Record<string, Wording> = {
    awsJson1_0: json(false, "x-amz-json-1.0"),
    awsJson1_1: json(false, "x-amz-json-1.1"),
    restJson1: json(true, "json"),
    awsQuery: query,
    ec2Query: ec2,
    restXml,
  };
  const words = known[id];
  if (!words) throw new Error(`the simulator does not speak ${id}`);
  return words;
}
