import { Readable } from "node:stream";
import type { UnreadReason } from "../../src/model/index.ts";
import { protocolOf, refusal, type Request, type Response, typeOf } from "./wire.ts";

/** What goes wrong, and what a report may say of it. */
export interface Fault {
  readonly reasons: readonly UnreadReason[];
  /** @throws what the network does */
  readonly answer: (request: Request) => Response;
  /** It ends every later call too. */
  readonly isFinal?: true;
}

const refused = (status: number, code: string, ...reasons: UnreadReason[]): Fault => ({
  reasons,
  answer: (request) => refusal(request, status, code),
});

const broken = (code: string, name = "Error", reason: UnreadReason = "unreachable"): Fault => ({
  reasons: [reason],
  answer: () => {
    throw Object.assign(new Error(`test ${code || name}`), { name, ...(code && { code }) });
  },
});

const body = (make: (request: Request) => string | Readable, ...reasons: UnreadReason[]): Fault => ({
  reasons,
  answer: (request) => ({ statusCode: 200, headers: typeOf(request), body: make(request) }),
});

const isJson = (request: Request) => protocolOf(request).endsWith("json");

/** The beginning of an answer that lists something. */
const begun = (request: Request) =>
  isJson(request) ? '{"Items":[{"Name":"a"},{"Na' : '<?xml version="1.0"?>\n<Answer><Result><item><Name>a</Name></ite';

function* hangsUp(start: string) {
  yield Buffer.from(start);
  throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
}

const PAGE = "<!doctype html><html><body>Sign in to the guest network</body></html>";
const page = (statusCode: number) => () => ({ statusCode, headers: { "content-type": "text/html" }, body: PAGE });

export const faults: Readonly<Record<string, Fault>> = {
  AccessDenied: refused(403, "AccessDenied", "denied"),
  AccessDeniedException: refused(400, "AccessDeniedException", "denied"),
  UnauthorizedOperation: refused(403, "UnauthorizedOperation", "denied"),
  "500 InternalFailure": refused(500, "InternalFailure", "server-error"),
  "503 SlowDown": refused(503, "SlowDown", "throttled"),
  Throttling: refused(400, "Throttling", "throttled"),
  ThrottlingException: refused(400, "ThrottlingException", "throttled"),
  RequestLimitExceeded: refused(503, "RequestLimitExceeded", "throttled"),
  TooManyRequestsException: refused(429, "TooManyRequestsException", "throttled"),
  "429 without a word": {
    reasons: ["throttled"],
    answer: (request) => ({ statusCode: 429, headers: typeOf(request), body: "" }),
  },
  "503 without a word": {
    reasons: ["server-error"],
    answer: (request) => ({ statusCode: 503, headers: typeOf(request), body: "" }),
  },
  "a timeout": broken("", "TimeoutError"),
  "a connection that is reset": broken("ECONNRESET"),
  "a connection that is refused": broken("ECONNREFUSED"),
  "a certificate of somebody else": broken("SELF_SIGNED_CERT_IN_CHAIN"),
  "a connection that breaks within the answer": body(
    (request) => Readable.from(hangsUp(begun(request))),
    "unreachable",
    "malformed",
  ),
  "a body cut short": body(begun, "malformed"),
  "a body that is neither XML nor JSON": body(() => "upstream connect error <<<< {{{", "malformed"),
  "null for JSON, an empty element for XML": body((request) => (isJson(request) ? "null" : "<a/>"), "malformed"),
  "a list in place of an object": body((request) => (isJson(request) ? "[]" : "[]"), "malformed"),
  "a text in place of an object": body((request) => (isJson(request) ? '"blocked"' : "blocked"), "malformed"),
  "an empty body": {
    reasons: ["malformed"],
    answer: (request) => ({ statusCode: 200, headers: { ...typeOf(request), "content-length": "0" }, body: "" }),
  },
  "an empty body in chunks": body(() => "", "malformed"),
  "a web page": { reasons: ["malformed"], answer: page(200) },
  "a web page that forbids": { reasons: ["malformed"], answer: page(403) },
  "a web page of a gateway": { reasons: ["server-error"], answer: page(502) },
  ExpiredToken: { ...refused(403, "ExpiredToken", "expired"), isFinal: true },
  ExpiredTokenException: { ...refused(400, "ExpiredTokenException", "expired"), isFinal: true },
  RequestTimeTooSkewed: refused(403, "RequestTimeTooSkewed", "error"),
  InvalidSignatureException: refused(400, "InvalidSignatureException", "error"),
  OptInRequired: refused(403, "OptInRequired", "region-not-enabled"),
  UnrecognizedClientException: refused(400, "UnrecognizedClientException", "region-not-enabled"),
  InvalidClientTokenId: refused(403, "InvalidClientTokenId", "region-not-enabled"),
  AuthFailure: refused(401, "AuthFailure", "region-not-enabled"),
  "a host without an address": broken("ENOTFOUND", "Error", "service-not-in-region"),
  "a name server that does not answer": broken("EAI_AGAIN"),
};
