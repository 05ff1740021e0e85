import rule from "../../../rules/opensearch/opensearch-domain-update-available.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

const software = (also: object) => ({
  ...domain,
  ServiceSoftwareOptions: {
    ...domain.ServiceSoftwareOptions,
    ...{ UpdateAvailable: true, UpdateStatus: "ELIGIBLE", NewVersion: "R20260901", OptionalDeployment: false },
    ...also,
  },
});

verdicts(rule, {
  passes: {
    newest: { subject: domain },
    "being installed": { subject: software({ UpdateStatus: "IN_PROGRESS" }) },
    "ordered for soon": { subject: software({ UpdateStatus: "PENDING_UPDATE" }) },
  },
  fails: {
    "a required one": {
      subject: software({ AutomatedUpdateDate: new Date("2026-07-01T00:00:00Z") }),
      message: "a required update to R20260901 waits; AWS installs it from 2026-07-01",
      severity: "medium",
    },
    "an optional one, without a date": {
      subject: software({ OptionalDeployment: true }),
      message: /an optional update to R20260901 waits$/,
      severity: "low",
    },
  },
  skips: { "not told": { subject: old } },
});
