import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { transferServer } from "../../src/services/transfer/server.ts";

export default defineRule({
  id: "transfer-server-ftp",
  title: "Transfer Family server takes files over plain FTP",
  severity: "medium",
  why: "FTP sends passwords and files in the clear: whoever listens on the way reads both, and can change what is sent.",
  fix: {
    text: "Move the clients to SFTP, or to FTPS with a certificate, then take FTP off the server.",
    cli: "aws transfer update-server --server-id <server-id> --protocols SFTP",
    terraform: `resource "aws_transfer_server" "<name>" {
  # …
  protocols = ["SFTP"]
}`,
    cloudformation: `<Name>:
  Type: AWS::Transfer::Server
  Properties:
    Protocols:
      - SFTP`,
  },
  references: {
    fsbp: ["Transfer.2"],
    wellArchitected: ["SEC09-BP02"],
    docs: [
      "https://docs.aws.amazon.com/transfer/latest/userguide/tf-server-endpoint.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html#transfer-2",
    ],
  },
  concerns: { cloudformation: "Protocols", terraform: ["aws_transfer_server.protocols"] },
  examples: { pass: "It speaks SFTP.", fail: "It speaks SFTP and FTP." },
  subject: transferServer.with("protocols"),
  check: ({ protocols, EndpointType, State }) =>
    protocols.includes("FTP")
      ? fail(`it speaks ${protocols.join(", ")}`, { Protocols: protocols, EndpointType, State })
      : pass,
});
