import rule from "../../../rules/opensearch/opensearch-domain-fine-grained-access-off.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old, withoutLogin } from "./samples.ts";

verdicts(rule, {
  passes: { on: { subject: domain } },
  fails: {
    off: { subject: { ...domain, ...withoutLogin }, message: "fine-grained access control is off", severity: "high" },
    "a version that cannot": { subject: old, message: /only 6\.7/ },
    "still serving those without a login": {
      subject: {
        ...domain,
        AdvancedSecurityOptions: {
          ...{ Enabled: true, AnonymousAuthEnabled: true },
          AnonymousAuthDisableDate: new Date("2026-07-01T00:00:00Z"),
        },
      },
      message: /without a login are still served until 2026-07-01/,
      severity: "medium",
    },
  },
});
