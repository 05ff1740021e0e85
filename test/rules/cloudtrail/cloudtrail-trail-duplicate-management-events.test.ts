import rule from "../../../rules/cloudtrail/cloudtrail-trail-duplicate-management-events.ts";
import { denied, verdicts } from "../../verdicts.ts";
import { advanced, among, is, organizations, trailWith } from "./given.ts";

const data = advanced([is("eventCategory", "Data"), is("resources.type", "AWS::S3::Object")]);
const stopped = { status: { IsLogging: false } };
const reading = { selectors: { EventSelectors: [{ ReadWriteType: "ReadOnly" }], AdvancedEventSelectors: [] } };
const writing = { selectors: { EventSelectors: [{ ReadWriteType: "WriteOnly" }], AdvancedEventSelectors: [] } };

verdicts(rule, {
  passes: {
    "the only one": { subject: trailWith() },
    "the one to keep": { subject: trailWith(), given: among(trailWith({ IsMultiRegionTrail: false }, "local")) },
    "for data": { subject: trailWith({ selectors: data }), given: among(organizations()) },
    "beside a stopped one": { subject: trailWith(), given: among(organizations(stopped)) },
    "one reads, one writes": { subject: trailWith(writing), given: among(organizations(reading)) },
    elsewhere: {
      subject: trailWith({ IsMultiRegionTrail: false }),
      given: among(trailWith({ IsMultiRegionTrail: false, HomeRegion: "us-east-1" }, "a")),
    },
  },
  fails: {
    "beside the organization's": { subject: trailWith(), given: among(organizations()), message: /^trail org \(arn/ },
    "beside an earlier one": { subject: trailWith({}, "b"), given: among(trailWith({}, "a")) },
    "of one region beside one of all": {
      subject: trailWith({ IsMultiRegionTrail: false }),
      given: among(trailWith({}, "z")),
    },
  },
  skips: {
    stopped: { subject: trailWith(stopped), given: among(organizations()) },
    "the organization's": { subject: organizations(), given: among(trailWith()) },
  },
  unknowns: {
    "reading it is denied": { subject: denied(trailWith(), "status") },
    "the other's selectors are denied": { subject: trailWith(), given: among(denied(organizations(), "selectors")) },
  },
});
