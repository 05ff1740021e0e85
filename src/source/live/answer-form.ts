import { streamCollector } from "@smithy/node-http-handler";

interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: object;
}
interface Answered {
  readonly statusCode: number;
  readonly body?: unknown;
}

// How answers begin that AWS gives. Whatever else says 200 (a proxy, a gateway, a cache), it was not AWS.
const OBJECT = /^\s*\{/;
const PROLOG = String.raw`^\uFEFF?\s*(?:<\?xml[^>]*>)?\s*`;
const RESPONSE = new RegExp(String.raw`${PROLOG}<\w+Response[\s/>]`);
const ELEMENT = new RegExp(String.raw`${PROLOG}<(?!Error\b|HTML\b)[A-Z]\w*[\s/>]`);
const ENOUGH = 400;

const forms = new WeakMap<object, RegExp>();

/** Notes how the body of an answer must begin, for when the SDK collects it. */
export function expectForm(request: Asked, { statusCode, body }: Answered): void {
  const isGood = statusCode >= 200 && statusCode < 300;
  if (isGood && request.method !== "HEAD" && typeof body === "object" && body) forms.set(body, formOf(request));
}

/**
 * Collects the body of an answer. The SDK by itself takes `null`, `[]`, any other element and nothing at all for an
 * answer without members, which is an empty list: a false pass.
 * @throws when no service of AWS can have said this
 */
export async function collectAnswer(stream: object): Promise<Uint8Array> {
  const bytes = await streamCollector(stream as never);
  const form = forms.get(stream);
  if (!form || form.test(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, ENOUGH)).toString()))
    return bytes;
  const error = new Error(bytes.length === 0 ? "the answer is empty" : "the answer is not one of AWS's");
  throw Object.assign(error, { name: "MalformedAnswer", $metadata: { httpStatusCode: 200 } });
}

// The services that speak XML by paths are few, and sign with these names.
const XML_BY_PATH = /\/(s3|s3express|cloudfront|route53)\/aws4_request/;

function formOf({ headers, query = {} }: Asked): RegExp {
  if (headers["content-type"] === "application/x-www-form-urlencoded") return RESPONSE;
  if (!XML_BY_PATH.test(headers["authorization"] ?? "")) return OBJECT;
  // S3 gives a bucket's policy as it is.
  return "policy" in query ? OBJECT : ELEMENT;
}
