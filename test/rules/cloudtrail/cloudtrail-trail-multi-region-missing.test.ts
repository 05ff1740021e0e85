import rule from "../../../rules/cloudtrail/cloudtrail-trail-multi-region-missing.ts";
import { everywhereTrail } from "../../../src/services/cloudtrail/trail.ts";
import { ACCOUNT, denied, UNLISTED, verdicts } from "../../verdicts.ts";
import { advanced, among, is, organizations, trailWith } from "./given.ts";

const subject = { Id: ACCOUNT };
const management = is("eventCategory", "Management");
const only = (ReadWriteType: string, rest: object = {}) => ({
  EventSelectors: [{ ReadWriteType, IncludeManagementEvents: true, ...rest }],
  AdvancedEventSelectors: [],
});
const stopped = { status: { IsLogging: false } };

verdicts(rule, {
  passes: {
    "a trail of its own": { subject, given: among(trailWith()) },
    "the organization's": { subject, given: among(organizations(), trailWith(stopped)) },
    "though another cannot be read": {
      subject,
      given: among(denied(trailWith({}, "a"), "status"), trailWith({}, "b")),
    },
    "by advanced selectors": { subject, given: among(trailWith({ selectors: advanced([management]) })) },
    "reads by one and writes by another": {
      subject,
      given: among(
        trailWith({ selectors: only("ReadOnly") }, "a"),
        trailWith({ selectors: advanced([management, is("readOnly", "false")]) }, "b"),
      ),
    },
  },
  fails: {
    none: { subject, message: "has no trail of all regions" },
    "one of a single region": { subject, given: among(trailWith({ IsMultiRegionTrail: false })) },
    stopped: { subject, given: among(trailWith(stopped)), message: /\(main\) are stopped/ },
    "writes only": {
      subject,
      given: among(trailWith({ selectors: only("WriteOnly") })),
      message: /\(main\) record no read events/,
      severity: "high",
    },
    "data only": {
      subject,
      given: among(
        trailWith({ selectors: advanced([is("eventCategory", "Data"), is("resources.type", "AWS::S3::Object")]) }),
      ),
      message: /no read and no write events/,
    },
    "without KMS": {
      subject,
      given: among(trailWith({ selectors: only("All", { ExcludeManagementEventSources: ["kms.amazonaws.com"] }) })),
      message: /leave out events of kms.amazonaws.com/,
      severity: "low",
    },
  },
  unknowns: {
    "trails unlisted": { subject, given: [[everywhereTrail, UNLISTED]] },
    "status denied": { subject, given: among(denied(trailWith(), "status")) },
    "home region outside the scan": { subject, given: [[everywhereTrail, [organizations()]]] },
  },
});
