import rule from "../../../rules/athena/athena-workgroup-metrics-off.ts";
import { verdicts } from "../../verdicts.ts";
import { disabled, finance, having, primary, spark } from "./samples.ts";

verdicts(rule, {
  passes: { published: { subject: finance } },
  fails: {
    "not published": { subject: having({ PublishCloudWatchMetricsEnabled: false }), severity: "medium" },
    "a Spark workgroup's": { subject: spark },
    "the primary workgroup as delivered": { subject: primary, severity: "low" },
  },
  skips: { disabled: { subject: disabled } },
});
