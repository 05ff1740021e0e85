import { Readable } from "node:stream";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { vi } from "vitest";

/** A signed request, as the SDK hands it to what sends it. */
export interface Request {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
export interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable;
}

/** Puts something in the place of the network: every request of the SDK comes here, signed and whole. */
export function onTheWire(answer: (request: Request) => Response): void {
  vi.spyOn(NodeHttpHandler.prototype, "handle").mockImplementation(async (request) => {
    const { body, ...rest } = answer(request as never);
    const stream = body instanceof Readable ? body : Readable.from([Buffer.from(body)]);
    return { response: { ...rest, body: stream } } as never;
  });
}

export type Protocol = "json" | "rest-json" | "query" | "ec2" | "rest-xml";

const REST_XML = /\/(s3|s3express|cloudfront|route53)\/aws4_request/;

export function protocolOf({ headers, body }: Request): Protocol {
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
  if (header("x-amz-target")) return "json";
  if (/^Action=|&Action=/.test(typeof body === "string" ? body : ""))
    return header("authorization").includes("/ec2/aws4_request") ? "ec2" : "query";
  return REST_XML.test(header("authorization")) ? "rest-xml" : "rest-json";
}

const TYPES: Readonly<Record<Protocol, string>> = {
  json: "application/x-amz-json-1.1",
  "rest-json": "application/json",
  query: "text/xml",
  ec2: "text/xml;charset=UTF-8",
  "rest-xml": "application/xml",
};

export const typeOf = (request: Request) => ({ "content-type": TYPES[protocolOf(request)] });

/** An error as the protocol of a request words it. */
export function refusal(request: Request, statusCode: number, code: string): Response & { body: string } {
  const protocol = protocolOf(request);
  return { statusCode, headers: typeOf(request), body: ERRORS[protocol](code, "said the test") };
}

const xml = (root: string, code: string, message: string) =>
  `<?xml version="1.0"?><${root}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></${root}>`;
const json = (code: string, message: string) => JSON.stringify({ __type: code, message });

const ERRORS: Readonly<Record<Protocol, (code: string, message: string) => string>> = {
  json,
  "rest-json": json,
  query: (code, message) => xml("ErrorResponse", code, message),
  "rest-xml": (code, message) => xml("ErrorResponse", code, message),
  ec2: (code, message) =>
    `<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>r</RequestID></Response>`,
};
