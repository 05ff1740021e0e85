import { type Call, operationName, Unread, type UnreadReason } from "../../model/index.ts";
import { isPage } from "./handler.ts";

interface SdkError {
  readonly name?: string;
  readonly message?: string;
  /** Node's code of a network fault: ECONNREFUSED. */
  readonly code?: string;
  readonly Code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> };
}

// The SDK corrects a clock that is wrong by what AWS says; these are left when that did not help.
const SIGNATURE =
  /^(RequestTimeTooSkewed|RequestInTheFuture|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature(Exception)?)$/;

// AWS's services use different words for the same thing; these are the words in their API references.
const WORDS: readonly (readonly [UnreadReason, RegExp])[] = [
  [
    "denied",
    /^(AccessDenied(Exception)?|UnauthorizedOperation|UnauthorizedException|AuthorizationError(Exception)?|NotAuthorized(Exception)?|Forbidden(Exception)?|Client\.UnauthorizedOperation|403|AllAccessDisabled)$/,
  ],
  [
    "throttled",
    /^(Throttling(Exception)?|ThrottledException|RequestThrottled(Exception)?|RequestLimitExceeded|TooManyRequests(Exception)?|SlowDown|EC2ThrottledException|LimitExceededException|BandwidthLimitExceeded|PriorRequestNotComplete|TransactionInProgressException|429)$/,
  ],
  [
    "expired",
    /^(ExpiredToken(Exception)?|RequestExpired|ExpiredTokenException|TokenRefreshRequired|CredentialsProviderError)$/,
  ],
  [
    "region-not-enabled",
    /^(OptInRequired|AuthFailure|UnrecognizedClientException|InvalidClientTokenId|SubscriptionRequiredException|RegionDisabledException|InvalidAccessKeyId|InvalidToken)$/,
  ],
  // Said with status 403 too; it is no word of IAM.
  ["error", SIGNATURE],
  ["service-not-in-region", /^(ENOTFOUND|UnknownEndpoint|EndpointError)$/],
  [
    "unreachable",
    /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EPROTO|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|TimeoutError|RequestTimeout(Exception)?|NetworkingError|CERT_.*|DEPTH_ZERO.*|SELF_SIGNED.*|UNABLE_TO_.*|ERR_TLS.*)$/,
  ],
  ["interrupted", /^(AbortError)$/],
  ["malformed", /^(MalformedAnswer|HPE_\w+)$/],
  ["vanished", /^(NoSuch.*|.*NotFound(Fault|Exception)?|.*\.NotFound|ResourceNotFoundException|404)$/],
];

/** What a failed request means, in the report's words. */
export function classify(error: unknown, call: Pick<Call, "account" | "region" | "read">): Unread {
  const { service, actions } = call.read;
  const { code, message, status } = read(error as SdkError);
  const reason = reasonOf(error as SdkError, code, status);
  const action = reason === "denied" ? (actionIn(message) ?? actions[0]) : undefined;
  return new Unread({
    reason,
    account: call.account,
    region: call.region,
    service: service.name,
    operation: operationName(call.read),
    code: reason === "malformed" ? "MalformedAnswer" : code,
    message: say({ reason, code, message, region: call.region, status }),
    ...(action && { action }),
  });
}

// Names that the SDK or Node gives where AWS gave none.
const NAMELESS = new Set(["Error", "Unknown", "UnknownError", "SyntaxError", "TypeError", "RangeError"]);

function read(error: SdkError): { code: string; message: string; status: number | undefined } {
  const status = error.$metadata?.httpStatusCode ?? error.$response?.statusCode;
  const network = error.code && /^[A-Z_]+$/.test(error.code) ? error.code : undefined;
  const name = error.name && !NAMELESS.has(error.name) ? error.name : undefined;
  return { code: network ?? error.Code ?? name ?? String(status ?? "Error"), message: error.message ?? "", status };
}

function reasonOf(error: SdkError, code: string, status: number | undefined): UnreadReason {
  // The page of a gateway or a proxy: its 403 is no word of IAM. (Emulators call AWS's own errors text/html too.)
  if (code === String(status) && isPage(error.$response?.headers) && status! < 500) return "malformed";
  const worded = WORDS.find(([, words]) => words.test(code))?.[0];
  if (worded) return worded;
  if (status !== undefined && status >= 500) return "server-error";
  // What the agent says when a proxy refuses to lead a connection on.
  if (status === undefined && /^Bad response: \d+$/.test(error.message ?? "")) return "unreachable";
  // A body that is no XML or JSON, or one cut short.
  if (error instanceof SyntaxError || /deserializ|parse error|unexpected (token|end)/i.test(error.message ?? ""))
    return "malformed";
  if (error instanceof TypeError || error instanceof RangeError) return "malformed";
  if (status === 403) return "denied";
  if (status === 429) return "throttled";
  return "error";
}

// "… is not authorized to perform: rds:DescribeDBInstances on resource …"
const actionIn = (message: string) => /not authorized to perform:? ([\w-]+:\w+)/i.exec(message)?.[1];

interface Said {
  readonly reason: UnreadReason;
  readonly code: string;
  readonly message: string;
  readonly region: string;
  readonly status: number | undefined;
}

function say({ reason, code, message, region, status }: Said): string {
  // What the SDK could not read is no word of AWS's.
  const words = /deserialization error/i.test(message) ? "" : message;
  const plain = words
    .replace(/\s*to see the raw response.*$/is, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 400);
  switch (reason) {
    case "service-not-in-region":
      return `its endpoint in ${region} has no address: the service is not offered there, or DNS failed`;
    case "region-not-enabled":
      return `${region} does not accept these credentials; the region may not be enabled for the account (${plain})`;
    case "expired":
      return `the credentials have expired (${plain})`;
    case "unreachable":
      return plain.replace(/^Bad response: (\d+)$/, "the proxy did not lead on to AWS (HTTP $1)") || "no connection";
    case "malformed":
      return `the answer could not be understood${status ? ` (HTTP ${status})` : ""}`;
    case "interrupted":
      return "the scan was stopped before this was read";
    default:
      if (SIGNATURE.test(code))
        return `AWS did not accept the signature; is the clock of this machine right? (${plain})`;
      return plain || `no further word from AWS${status ? ` (HTTP ${status})` : ""}`;
  }
}
