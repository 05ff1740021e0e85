import rule from "../../../rules/opensearch/opensearch-domain-engine-end-of-support.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

const on = (EngineVersion: string | undefined) => ({ ...domain, EngineVersion });

verdicts(rule, {
  passes: {
    "OpenSearch 2.19": { subject: domain },
    "OpenSearch 3, without an end": { subject: on("OpenSearch_3.1") },
    "Elasticsearch 7.10": { subject: on("Elasticsearch_7.10") },
    "Elasticsearch 6.8": { subject: on("Elasticsearch_6.8") },
  },
  fails: {
    "Elasticsearch 7.1, which is older than 7.10": {
      subject: on("Elasticsearch_7.1"),
      message: "standard support of Elasticsearch 7.1 ended on 2025-11-07",
      evidence: { standardSupportEndsOn: "2025-11-07" },
      severity: "high",
    },
    "Elasticsearch 2.3": { subject: old },
    "OpenSearch 1.2": { subject: on("OpenSearch_1.2") },
    "soon, for a careful team": {
      subject: on("OpenSearch_2.11"),
      options: { days: 600 },
      message: /ends on 2027-11-07/,
      severity: "medium",
    },
  },
  skips: {
    "newer than the calendar": { subject: on("OpenSearch_4.0"), message: /not in the calendar/ },
    "an engine of another name": { subject: on("Quickwit_1.0"), message: /Quickwit_1\.0/ },
    "no engine": { subject: on(undefined) },
  },
});
