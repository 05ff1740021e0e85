import { NOW } from "../../verdicts.ts";

/** A certificate that a load balancer uses, with so many days left. */
export const lasting = (days: number, also: object = {}, use: object = {}) => ({
  CertificateArn: "arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012",
  DomainName: "shop.example.com",
  Status: "ISSUED",
  Type: "AMAZON_ISSUED",
  KeyAlgorithm: "RSA_2048",
  InUse: true,
  RenewalEligibility: "ELIGIBLE",
  NotAfter: new Date(NOW.getTime() + days * 86_400_000),
  use: { InUseBy: ["arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1"], ...use },
  ...also,
});

export const imported = { Type: "IMPORTED", RenewalEligibility: "INELIGIBLE" };
export const renewal = (RenewalStatus: string, also: object = {}) => ({ RenewalSummary: { RenewalStatus, ...also } });
