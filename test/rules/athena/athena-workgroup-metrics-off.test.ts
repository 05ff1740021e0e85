import rule from "../../../rules/athena/athena-workgroup-metrics-off.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { disabled, finance, having, idle, primary, spark } from "./samples.ts";

verdicts(rule, {
  passes: {
    published: { subject: finance },
    "published, whether used or not": {
      subject: denied(having({ PublishCloudWatchMetricsEnabled: true }, primary), "used"),
    },
  },
  fails: {
    "not published": { subject: having({ PublishCloudWatchMetricsEnabled: false }), severity: "medium" },
    "a Spark workgroup's": { subject: spark },
    "the primary workgroup as delivered, in use": { subject: primary },
  },
  skips: {
    "the primary workgroup as delivered, not in use": { subject: idle, message: /nobody has set it up/ },
    disabled: { subject: disabled },
  },
  unknowns: { "queries unread": { subject: denied({ ...primary }, "used") } },
});
