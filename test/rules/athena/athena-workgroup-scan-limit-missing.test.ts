import rule from "../../../rules/athena/athena-workgroup-scan-limit-missing.ts";
import { verdicts } from "../../verdicts.ts";
import { disabled, finance, having, primary, spark } from "./samples.ts";

const version = "Apache Spark version 3.5";

verdicts(rule, {
  passes: { "a limit per query": { subject: finance } },
  fails: {
    "no limit": { subject: having({ BytesScannedCutoffPerQuery: undefined }), message: /any amount/ },
    "the primary workgroup as delivered": { subject: primary },
  },
  skips: {
    "a notebook workgroup": { subject: spark },
    "an Apache Spark workgroup": { subject: having({ EngineVersion: { SelectedEngineVersion: version } }, primary) },
    disabled: { subject: disabled },
  },
});
