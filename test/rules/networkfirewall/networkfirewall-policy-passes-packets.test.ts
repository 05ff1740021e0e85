import rule from "../../../rules/networkfirewall/networkfirewall-policy-passes-packets.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { policyWith } from "./samples.ts";

verdicts(rule, {
  passes: {
    forwarded: { subject: policyWith({}) },
    "dropped, and counted": { subject: policyWith({ StatelessDefaultActions: ["aws:drop", "count"] }) },
    "the other kind passes": { subject: policyWith({ StatelessFragmentDefaultActions: ["aws:pass"] }) },
  },
  fails: {
    passed: { subject: policyWith({ StatelessDefaultActions: ["aws:pass"] }), message: /is aws:pass/ },
    "passed, and counted": { subject: policyWith({ StatelessDefaultActions: ["count", "aws:pass"] }) },
    "not set": { subject: policyWith({ StatelessDefaultActions: undefined }), message: /not set/ },
  },
  skips: {
    "being deleted": {
      subject: policyWith({ StatelessDefaultActions: ["aws:pass"], FirewallPolicyStatus: "DELETING" }),
    },
  },
  unknowns: { denied: { subject: denied({ ...policyWith({}) }, "settings") } },
});
