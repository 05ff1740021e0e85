import type { ACM, CertificateDetail, CertificateSummary, KeyAlgorithm } from "@aws-sdk/client-acm";
import { kind, service } from "../../model/index.ts";
import { tagsOf } from "../ec2/service.ts";

const acm = service<ACM>("acm");

/** Left to itself the list shows RSA keys of 1024 and 2048 bits only. */
const keyTypes: KeyAlgorithm[] = [
  ...(["RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096"] as const),
  ...(["EC_prime256v1", "EC_secp384r1", "EC_secp521r1"] as const),
];

/** What the list does not say of a certificate. */
export type CertificateUse = Pick<CertificateDetail, "InUseBy" | "RenewalSummary" | "DomainValidationOptions">;

/** Certificates of ACM; those of CloudFront are in us-east-1. */
export const certificate = kind<CertificateSummary>()("AWS::CertificateManager::Certificate", {
  list: acm("listCertificates", {
    input: () => ({ Includes: { keyTypes } }),
    pageSize: 1000,
    value: (out) => out.CertificateSummaryList,
  }),
  identity: (c) => ({ arn: c.CertificateArn, name: c.DomainName }),
  tags: "tagging",
  aspects: {
    /** Who uses it and how its renewal goes; asked of certificates in use only, and of exported ones. */
    use: acm("describeCertificate", {
      input: (c: CertificateSummary) => ({ CertificateArn: c.CertificateArn }),
      known: (c) => (isIdle(c) ? {} : undefined),
      admit: ({ Certificate: { InUseBy, RenewalSummary, DomainValidationOptions } = {} }): CertificateUse => ({
        ...{ InUseBy, RenewalSummary, DomainValidationOptions },
      }),
      value: (use): CertificateUse => use,
    }),
    tagging: acm("listTagsForCertificate", {
      input: (c: CertificateSummary) => ({ CertificateArn: c.CertificateArn }),
      value: (out) => tagsOf(out.Tags),
    }),
  },
});

/** True when nothing uses it: no resource of AWS, and nothing outside that it was exported to. */
export const isIdle = ({ InUse, Exported }: CertificateSummary): boolean => InUse === false && !Exported;

/** `used by arn:… and 2 more`, for messages. */
export function usedBy({ use, Exported }: CertificateSummary & { readonly use: CertificateUse }): string {
  const [first, ...rest] = use.InUseBy ?? [];
  if (first === undefined && Exported) return "exported from ACM";
  return `used by ${first ?? "a service of AWS"}${rest.length > 0 ? ` and ${rest.length} more` : ""}`;
}
