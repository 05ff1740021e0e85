import rule from "../../../rules/backup/backup-plan-selects-nothing.ts";
import { backupCandidate } from "../../../src/services/backup/candidate.ts";
import { backupSelection } from "../../../src/services/backup/selection.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { backedUp, byTag, candidate, DATABASE, plan as subject, selection, TABLE } from "./samples.ts";

const table: Given[number] = [backupCandidate, [candidate("DynamoDB", TABLE, { tagging: { backup: "daily" } })]];
const GONE = DATABASE.replace("orders", "gone");
const other = selection({ BackupPlanId: "plan-2", Resources: ["*"] });

verdicts(rule, {
  passes: {
    "a table has the tag": { subject, given: [table, byTag("daily")] },
    "a bucket that was backed up": {
      subject,
      given: [selection({ Resources: ["arn:aws:s3:::*"] }), backedUp("arn:aws:s3:::site", 1)],
    },
  },
  fails: {
    "nothing assigned": { subject, given: [table, other], message: "no resources are assigned to it" },
    "a database that is gone": {
      subject,
      given: [table, selection({ Resources: [GONE] })],
      message: `nothing that exists matches what is assigned to it: ${GONE}`,
    },
    "tables with a tag that none has": {
      subject,
      given: [
        table,
        selection({
          Resources: ["arn:aws:dynamodb:*:*:table/*"],
          Conditions: { StringEquals: [{ ConditionKey: "aws:ResourceTag/backup", ConditionValue: "weekly" }] },
        }),
      ],
    },
  },
  skips: {
    "the plan that AWS made for file systems": {
      subject: { ...subject, BackupPlanName: "aws/efs/automatic-backup-plan" },
      given: [selection({ Resources: ["arn:aws:elasticfilesystem:*:*:file-system/*"] })],
    },
    "a database that is gone, and a tag that buckets may have": {
      subject,
      given: [table, byTag("weekly", { Resources: [GONE] })],
    },
    "a tag that buckets may have": { subject, given: [table, byTag("weekly")], message: /other types are not listed/ },
    "clusters, of which some are not listed": {
      subject,
      given: [selection({ Resources: ["arn:aws:rds:*:*:cluster:*"] })],
    },
  },
  unknowns: {
    "selections unread": { subject, given: [[backupSelection, UNLISTED]] },
    "resources unread": { subject, given: [selection({ Resources: [GONE] }), [backupCandidate, UNLISTED]] },
  },
});
