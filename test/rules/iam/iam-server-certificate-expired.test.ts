import rule from "../../../rules/iam/iam-server-certificate-expired.ts";
import { verdicts } from "../../verdicts.ts";
import { iamArn } from "./things.ts";

const certificate = (day?: string) => ({
  subject: {
    ...{ ServerCertificateName: "shop", Arn: iamArn("server-certificate/shop") },
    Expiration: day ? new Date(day) : undefined,
  },
});

verdicts(rule, {
  passes: { "until next year": certificate("2027-01-01") },
  fails: { "since March": { ...certificate("2026-03-01"), message: "it expired on 2026-03-01" } },
  skips: { "no date": certificate() },
});
