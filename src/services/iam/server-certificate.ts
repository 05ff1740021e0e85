import type { ServerCertificateMetadata } from "@aws-sdk/client-iam";
import { kind } from "../../model/index.ts";
import { iam, IAM_PAGE } from "./service.ts";

/** Certificates uploaded to IAM rather than ACM. */
export const serverCertificate = kind<ServerCertificateMetadata>()("AWS::IAM::ServerCertificate", {
  scope: "global",
  list: iam("listServerCertificates", { pageSize: IAM_PAGE, value: (out) => out.ServerCertificateMetadataList }),
  identity: ({ Arn, ServerCertificateName }) => ({ arn: Arn, name: ServerCertificateName }),
});
