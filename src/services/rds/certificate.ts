import type { Certificate } from "@aws-sdk/client-rds";
import { kind } from "../../model/index.ts";
import { rds, RDS_PAGE } from "./service.ts";

/** The certificate authorities that RDS offers in a region; instances name theirs in CACertificateIdentifier. */
export const dbCertificate = kind<Certificate>()("AWS::RDS::Certificate", {
  list: rds("describeCertificates", { pageSize: RDS_PAGE, value: (out) => out.Certificates }),
  identity: (c) => ({ arn: c.CertificateArn, name: c.CertificateIdentifier }),
});
