import rule from "../../../rules/networkfirewall/networkfirewall-policy-passes-fragments.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { policyWith } from "./samples.ts";

verdicts(rule, {
  passes: {
    forwarded: { subject: policyWith({}) },
    "dropped, and counted": { subject: policyWith({ StatelessFragmentDefaultActions: ["aws:drop", "count"] }) },
    "the other kind passes": { subject: policyWith({ StatelessDefaultActions: ["aws:pass"] }) },
  },
  fails: {
    passed: { subject: policyWith({ StatelessFragmentDefaultActions: ["aws:pass"] }), message: /is aws:pass/ },
    "passed, and counted": { subject: policyWith({ StatelessFragmentDefaultActions: ["count", "aws:pass"] }) },
    "not set": { subject: policyWith({ StatelessFragmentDefaultActions: undefined }), message: /not set/ },
  },
  skips: {
    "being deleted": {
      subject: policyWith({ StatelessFragmentDefaultActions: ["aws:pass"], FirewallPolicyStatus: "DELETING" }),
    },
  },
  unknowns: { denied: { subject: denied({ ...policyWith({}) }, "settings") } },
});
