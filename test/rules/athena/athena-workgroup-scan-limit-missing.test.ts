import rule from "../../../rules/athena/athena-workgroup-scan-limit-missing.ts";
import { verdicts } from "../../verdicts.ts";
import { disabled, finance, having, idle, primary, spark } from "./samples.ts";

const version = "Apache Spark version 3.5";

verdicts(rule, {
  passes: { "a limit per query": { subject: finance } },
  fails: {
    "no limit": { subject: having({ BytesScannedCutoffPerQuery: undefined }), message: /any amount/ },
    "the primary workgroup as delivered, in use": { subject: primary },
  },
  skips: {
    "the primary workgroup as delivered, not in use": { subject: idle, message: /nobody has set it up/ },
    "a notebook workgroup": { subject: spark },
    "an Apache Spark workgroup": { subject: having({ EngineVersion: { SelectedEngineVersion: version } }, primary) },
    disabled: { subject: disabled },
  },
});
