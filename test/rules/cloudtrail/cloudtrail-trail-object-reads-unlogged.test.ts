import rule from "../../../rules/cloudtrail/cloudtrail-trail-object-reads-unlogged.ts";
import { everywhereTrail } from "../../../src/services/cloudtrail/trail.ts";
import { ACCOUNT, denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { advanced, among, is, organizations, trailWith } from "./given.ts";

const subject = { Id: ACCOUNT };
const basic = (value: string, ReadWriteType = "All") => ({
  EventSelectors: [{ ReadWriteType, DataResources: [{ Type: "AWS::S3::Object", Values: [value] }] }],
  AdvancedEventSelectors: [],
});
const objects = [is("eventCategory", "Data"), is("resources.type", "AWS::S3::Object")];
const by = (selectors: object) => among(trailWith({ selectors }));

verdicts(rule, {
  passes: {
    "all objects": { subject, given: by(basic("arn:aws:s3")) },
    "in the older form": { subject, given: by(basic("arn:aws:s3:::")) },
    "by the organization's trail": { subject, given: among(organizations({ selectors: advanced(objects) })) },
    "but for the trail's own bucket": {
      subject,
      given: by(
        advanced([
          ...objects,
          is("readOnly", "true"),
          { Field: "resources.ARN", NotStartsWith: ["arn:aws:s3:::logs/"] },
        ]),
      ),
    },
  },
  fails: {
    "no trail": { subject, message: "has no trail of all regions" },
    "what is managed only": { subject, given: among(trailWith()), message: /\(main\) records the reads/ },
    "one bucket": { subject, given: by(basic("arn:aws:s3:::one/")) },
    "the other sort of access": { subject, given: by(basic("arn:aws:s3", "WriteOnly")) },
    "the other sort, by advanced selectors": { subject, given: by(advanced([...objects, is("readOnly", "false")])) },
    "some events": { subject, given: by(advanced([...objects, is("eventName", "PutObject")])) },
    "a stopped trail": {
      subject,
      given: among(trailWith({ selectors: basic("arn:aws:s3"), status: { IsLogging: false } })),
    },
  },
  unknowns: {
    "trails unlisted": { subject, given: [[everywhereTrail, UNLISTED]] },
    "selectors denied": { subject, given: among(denied(trailWith(), "selectors")) },
  },
});
