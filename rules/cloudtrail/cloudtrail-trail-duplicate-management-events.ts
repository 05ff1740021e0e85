import { defineRule, fail, pass, skip } from "../../src/rule/index.ts";
import { overlap } from "../../src/services/cloudtrail/overlap.ts";
import { everywhereTrail, FOREIGN, isForeign, trail } from "../../src/services/cloudtrail/trail.ts";

export default defineRule({
  id: "cloudtrail-trail-duplicate-management-events",
  title: "Trail records management events that another trail already records",
  severity: "low",
  why: "AWS gives one copy of management events in each region for nothing; every further copy is billed by the event.",
  fix: {
    text: "Where the other trail serves, delete this one, or let it record only the data events that it is for. Keep what an auditor or a security tool reads from.",
    cli: "aws cloudtrail stop-logging --name <trail>\naws cloudtrail delete-trail --name <trail>",
  },
  references: {
    wellArchitected: ["COST04-BP03"],
    docs: ["https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-trail-manage-costs.html"],
  },
  examples: {
    pass: "The account's only other trail is the organization's, and this one records data events alone.",
    fail: "The organization's trail records the management events of this account, and so does this trail.",
  },
  subject: trail.with("status", "selectors"),
  context: { everywhere: everywhereTrail.with(), trails: trail.with("status", "selectors") },
  check: (t, { everywhere, trails }) => {
    if (isForeign(t)) return skip(FOREIGN);
    if (t.status.IsLogging !== true) return skip("is stopped: it records nothing");
    const beside = [...trails.all(), ...everywhere.all().flatMap(({ arn }) => trails.get(arn) ?? [])];
    const first = beside.find((other) => overlap(t, other));
    if (!first) return pass;
    return fail(`trail ${first.Name} (${first.arn}) records management events of ${t.HomeRegion} already`, {
      other: first.arn,
      region: t.HomeRegion,
    });
  },
});
