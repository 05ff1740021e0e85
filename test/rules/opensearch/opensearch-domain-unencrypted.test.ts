import rule from "../../../rules/opensearch/opensearch-domain-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

verdicts(rule, {
  passes: { encrypted: { subject: domain } },
  fails: {
    off: { subject: { ...domain, EncryptionAtRestOptions: { Enabled: false } }, message: "encryption at rest is off" },
    "a version that cannot": { subject: old, message: /Elasticsearch 2\.3 cannot do it, only 5\.1/ },
    "a domain that is being created": {
      subject: { ...domain, Created: false, EncryptionAtRestOptions: { Enabled: false } },
    },
  },
});
