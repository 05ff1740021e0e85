import rule from "../../../rules/opensearch/opensearch-domain-error-logs-off.ts";
import { verdicts } from "../../verdicts.ts";
import { domain, old } from "./samples.ts";

const logs = (ES_APPLICATION_LOGS: object) => ({ ...domain, LogPublishingOptions: { ES_APPLICATION_LOGS } });

verdicts(rule, {
  passes: { published: { subject: domain } },
  fails: {
    "turned off": { subject: logs({ CloudWatchLogsLogGroupArn: "arn:1", Enabled: false }), message: /not published/ },
    "only audit logs are": {
      subject: { ...domain, LogPublishingOptions: { AUDIT_LOGS: domain.LogPublishingOptions.AUDIT_LOGS } },
    },
    "never set up": { subject: { ...domain, LogPublishingOptions: undefined } },
    "without a log group": { subject: logs({ Enabled: true }) },
  },
  skips: { "a version that cannot": { subject: old, message: /Elasticsearch 2\.3 cannot/ } },
});
