import { defineRule, fail, pass, skip, z } from "../../src/rule/index.ts";
import { dbCertificate } from "../../src/services/rds/certificate.ts";
import { dbInstance } from "../../src/services/rds/db-instance.ts";
import { isCustom } from "../../src/services/rds/engine.ts";

const DAY = 24 * 3_600_000;
/** Authorities named by their year (rds-ca-2015, rds-ca-2019), which have all expired. */
const RETIRED = /^rds-ca-20\d\d/;

export default defineRule({
  id: "rds-instance-certificate-outdated",
  title: "Server certificate of the database instance has expired, or soon will",
  severity: "high",
  why: "Clients that verify the certificate, as they should, can then no longer connect; those that are told not to verify it talk to whoever answers.",
  fix: {
    text: "Give the clients the bundle with AWS's current authorities first, then move the instance to one of them; RDS renews the certificate with it. Some engines restart for it.",
    cli: "aws rds modify-db-instance --db-instance-identifier <instance> --ca-certificate-identifier rds-ca-rsa2048-g1 --apply-immediately",
    terraform: `resource "aws_db_instance" "<name>" {
  # …
  ca_cert_identifier = "rds-ca-rsa2048-g1"
}`,
    cloudformation: `<Name>:
  Type: AWS::RDS::DBInstance
  Properties:
    CACertificateIdentifier: rds-ca-rsa2048-g1`,
  },
  references: {
    wellArchitected: ["SEC09-BP01"],
    docs: [
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html",
      "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html",
    ],
  },
  examples: {
    pass: "Its certificate of rds-ca-rsa2048-g1 is valid for eleven more months.",
    fail: "Its certificate is still of rds-ca-2019.",
  },
  options: z.object({
    days: z
      ._default(z.int().check(z.minimum(0)), 90)
      .check(z.describe("The fewest days for which the server certificate and its authority must still be valid")),
  }),
  subject: dbInstance.with(),
  context: { authorities: dbCertificate.with() },
  check: (instance, { authorities, now, options: { days } }) => {
    const { CertificateDetails, CACertificateIdentifier, PendingModifiedValues, Engine } = instance;
    if (isCustom(Engine)) return skip("RDS Custom leaves certificates to whoever runs the host");
    const authority = CertificateDetails?.CAIdentifier ?? CACertificateIdentifier;
    if (!authority) return skip("AWS does not tell its certificate");
    const ordered = PendingModifiedValues?.CACertificateIdentifier;
    const pending = ordered ? `; ${ordered} is ordered but not yet in force` : "";
    const validTill = CertificateDetails?.ValidTill;
    const evidence = { CAIdentifier: authority, ValidTill: validTill };
    if (RETIRED.test(authority))
      return fail(`its certificate is of the retired authority ${authority}${pending}`, evidence);
    const ends = (of: string, till: Date) =>
      `${of} ${till <= now ? "expired" : "expires"} on ${till.toISOString().slice(0, 10)}${pending}`;
    const isShort = (till: Date | undefined) => till !== undefined && till.getTime() - now.getTime() < days * DAY;
    if (validTill && isShort(validTill)) return fail(ends("its certificate", validTill), evidence);
    const known = authorities.get(authority);
    if (!known) return skip(`RDS does not list its authority ${authority}`);
    return known.ValidTill && isShort(known.ValidTill)
      ? fail(ends(`its authority ${authority}`, known.ValidTill), { ...evidence, authorityValidTill: known.ValidTill })
      : pass;
  },
});
