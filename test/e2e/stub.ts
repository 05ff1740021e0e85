import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** An endpoint that knows who is asking and which regions there are; the rest is up to the test. */
export interface Stub {
  readonly endpoint: string;
  /** Actions or paths that were asked for, in order. */
  readonly asked: string[];
  stop(): Promise<void>;
}

export type Handler = (operation: string, request: IncomingMessage, response: ServerResponse) => void;

const IDENTITY = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/ci</Arn><UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;
const REGIONS = `<DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><regionInfo>${[
  ["eu-west-1", "opt-in-not-required"],
  ["us-east-1", "opt-in-not-required"],
  ["eu-south-1", "not-opted-in"],
]
  .map(
    ([name, status]) =>
      `<item><regionName>${name}</regionName><regionEndpoint>ec2.${name}.amazonaws.com</regionEndpoint><optInStatus>${status}</optInStatus></item>`,
  )
  .join("")}</regionInfo></DescribeRegionsResponse>`;

export async function startStub(handler: Handler, { identity = true } = {}): Promise<Stub> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const target = String(request.headers["x-amz-target"] ?? "")
        .split(".")
        .at(-1);
      const operation = target || (new URLSearchParams(body).get("Action") ?? request.url ?? "");
      asked.push(operation);
      if (identity && operation === "GetCallerIdentity") response.setHeader("content-type", "text/xml").end(IDENTITY);
      else if (identity && operation === "DescribeRegions") response.setHeader("content-type", "text/xml").end(REGIONS);
      else handler(operation, request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Refuses as AWS's JSON services do. */
export const deny: Handler = (operation, _, response) => {
  const message = `User: arn:aws:iam::111122223333:user/ci is not authorized to perform: secretsmanager:${operation} because no identity-based policy allows it`;
  response
    .writeHead(400, { "content-type": "application/x-amz-json-1.1" })
    .end(JSON.stringify({ __type: "AccessDeniedException", Message: message }));
};

export const refuse =
  (code: string, status = 403): Handler =>
  (_, __, response) => {
    response
      .writeHead(status, { "content-type": "text/xml" })
      .end(
        `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>said the stub</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
      );
  };
