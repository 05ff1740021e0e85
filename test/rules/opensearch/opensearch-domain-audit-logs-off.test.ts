import rule from "../../../rules/opensearch/opensearch-domain-audit-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old, withoutLogin } from "./samples.ts";

const silent = { ...domain, LogPublishingOptions: {} };

verdicts(rule, {
  passes: { published: { subject: domain } },
  fails: {
    "not published": { subject: silent, message: "its audit log is not published" },
    "nor is what it needs": { subject: { ...silent, ...withoutLogin }, message: /which it needs, is off too/ },
    "Elasticsearch that could": { subject: { ...silent, EngineVersion: "Elasticsearch_6.7" } },
  },
  skips: {
    "a version that cannot": { subject: { ...silent, EngineVersion: "Elasticsearch_6.5" } },
    "a very old one": { subject: old },
  },
});
