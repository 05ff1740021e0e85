import { defineRule, fail, pass } from "../../src/rule/index.ts";
import { account } from "../../src/services/account/account.ts";
import { objectsUnrecorded } from "../../src/services/cloudtrail/object-events.ts";
import { everywhereTrail, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-object-reads-unlogged",
  title: "No trail records the reads of objects in S3",
  severity: "low",
  why: "When data leaks, nobody can tell which objects were read, with which credentials and from where.",
  fix: {
    text: "Let a trail of all regions record read data events of all objects, but for those in its own bucket. They are billed by their number: where buckets are very busy, weigh S3's access logs. The selectors that are given replace all that the trail has: give those with them.",
    cli: `aws cloudtrail put-event-selectors --trail-name <trail> --advanced-event-selectors '[
  { "Name": "management", "FieldSelectors": [{ "Field": "eventCategory", "Equals": ["Management"] }] },
  { "Name": "objects", "FieldSelectors": [
    { "Field": "eventCategory", "Equals": ["Data"] },
    { "Field": "resources.type", "Equals": ["AWS::S3::Object"] },
    { "Field": "readOnly", "Equals": ["true"] },
    { "Field": "resources.ARN", "NotStartsWith": ["<arn-of-the-trail-bucket>/"] }
  ] }
]'`,
    terraform: `resource "aws_cloudtrail" "<name>" {
  # …
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:<partition>:s3"]
    }
  }
}`,
    cloudformation: `Type: AWS::CloudTrail::Trail
Properties:
  EventSelectors:
    - ReadWriteType: All
      IncludeManagementEvents: true
      DataResources:
        - Type: AWS::S3::Object
          Values: ["arn:<partition>:s3"]`,
  },
  references: {
    cis: { "3.0": ["3.9"], "5.0": ["3.9"] },
    wellArchitected: ["SEC04-BP01"],
    docs: [
      "https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html",
      "https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-23",
    ],
  },
  examples: {
    pass: "A trail of all regions records read events of all objects, but for those of its own bucket.",
    fail: "The only trail records what is managed, and no events of data.",
  },
  subject: account.with(),
  context: { everywhere: everywhereTrail.with(), trails: trail.with("status", "selectors") },
  check: (_, context) => {
    const why = objectsUnrecorded("read", context);
    return why === undefined ? pass : fail(why);
  },
});
