import rule from "../../../rules/rds/rds-instance-certificate-outdated.ts";
import { dbCertificate } from "../../../src/services/rds/certificate.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { instance } from "./samples.ts";

const CAIdentifier = "rds-ca-rsa2048-g1";
const until = (ValidTill: string | undefined, also: object = {}) => ({
  ...instance,
  CACertificateIdentifier: CAIdentifier,
  CertificateDetails: { CAIdentifier, ValidTill: ValidTill && new Date(ValidTill) },
  ...also,
});
const authority = (ValidTill: string): Given => [
  [
    dbCertificate,
    [
      {
        CertificateIdentifier: CAIdentifier,
        CertificateArn: `arn:aws:rds:eu-west-1::cert:${CAIdentifier}`,
        ValidTill: new Date(ValidTill),
      },
    ],
  ],
];
const given = authority("2061-05-25");

verdicts(rule, {
  passes: {
    "eleven months left": { subject: until("2027-05-10"), given },
    "only the authority told": { subject: { ...instance, CACertificateIdentifier: CAIdentifier }, given },
  },
  fails: {
    "the authority of 2019": {
      subject: until("2027-05-10", { CertificateDetails: { CAIdentifier: "rds-ca-2019" } }),
      given: [[dbCertificate, UNLISTED]],
      message: /retired authority rds-ca-2019/,
    },
    "two months left": { subject: until("2026-08-10"), message: "its certificate expires on 2026-08-10" },
    expired: { subject: until("2026-06-01"), given, message: /expired on 2026-06-01/ },
    "the authority expires": {
      subject: until("2027-05-10"),
      given: authority("2026-07-01"),
      message: /its authority rds-ca-rsa2048-g1 expires on 2026-07-01/,
    },
    "another authority is ordered": {
      subject: until("2026-08-10", { PendingModifiedValues: { CACertificateIdentifier: "rds-ca-ecc384-g1" } }),
      message: /rds-ca-ecc384-g1 is ordered/,
    },
    "less than the option": { subject: until("2026-12-01"), given, options: { days: 200 } },
  },
  skips: {
    "RDS Custom": { subject: { ...instance, Engine: "custom-sqlserver-ee" } },
    "no certificate told": { subject: instance },
    "an authority that is not listed": { subject: until("2027-05-10") },
  },
  unknowns: { "authorities unlisted": { subject: until("2027-05-10"), given: [[dbCertificate, UNLISTED]] } },
});
