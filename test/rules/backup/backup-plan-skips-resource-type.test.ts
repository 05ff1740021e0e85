import rule from "../../../rules/backup/backup-plan-skips-resource-type.ts";
import { backupCandidate } from "../../../src/services/backup/candidate.ts";
import { backupRegionSettings } from "../../../src/services/backup/region-settings.ts";
import { type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { byTag, candidate, plan as subject, selection, TABLE } from "./samples.ts";

const CLUSTER = "arn:aws:rds:eu-west-1:111122223333:cluster:shop";
const tagging = { backup: "daily" };
const things: Given[number] = [
  backupCandidate,
  [candidate("DynamoDB", TABLE, { tagging }), candidate("Aurora", CLUSTER, { tagging })],
];
const optedIn = (types: object): Given[number] => [
  backupRegionSettings,
  [{ ResourceTypeOptInPreference: { DynamoDB: true, Aurora: true, EBS: true, ...types } }],
];

verdicts(rule, {
  passes: {
    "opted in to both": { subject, given: [things, byTag("daily"), optedIn({})] },
    "opted out of what nothing has": { subject, given: [things, byTag("daily"), optedIn({ EBS: false })] },
    "the type is named, so the opt-in does not matter": {
      subject,
      given: [things, byTag("daily", { Resources: ["arn:aws:dynamodb:*:*:table/*"] }), optedIn({ DynamoDB: false })],
    },
    "the table has another tag": { subject, given: [things, byTag("weekly"), optedIn({ DynamoDB: false })] },
  },
  fails: {
    "only its service named": {
      subject,
      given: [things, selection({ Resources: ["arn:aws:dynamodb:*"] }), optedIn({ DynamoDB: false })],
    },
    "selected by tag only": {
      subject,
      given: [things, byTag("daily"), optedIn({ DynamoDB: false })],
      message: "it selects carts, but the region has not opted in to DynamoDB",
    },
    "everything selected": { subject, given: [things, selection({ Resources: ["*"] }), optedIn({ DynamoDB: false })] },
    "Aurora needs the opt-in even when named": {
      subject,
      given: [things, selection({ Resources: ["arn:aws:rds:*:*:cluster:*"] }), optedIn({ Aurora: false })],
      evidence: { optedOut: ["Aurora"], resources: [CLUSTER] },
    },
  },
  unknowns: { "settings unread": { subject, given: [things, byTag("daily"), [backupRegionSettings, UNLISTED]] } },
});
