import rule from "../../../rules/backup/backup-protected-resource-missing.ts";
import { backupSelection } from "../../../src/services/backup/selection.ts";
import { instance } from "../../../src/services/ec2/instance.ts";
import { denied, type Given, UNLISTED, verdicts } from "../../verdicts.ts";
import { backedUp, byTag, candidate, DATABASE, selection, TABLE, VOLUME } from "./samples.ts";

const table = candidate("DynamoDB", TABLE);
const attached = (also: object = {}) =>
  candidate("EBS", VOLUME, {
    State: "in-use",
    Attachments: [{ InstanceId: "i-1", DeleteOnTermination: true }],
    ...also,
  });
const server = (...Tags: object[]): Given[number] => [instance, [{ InstanceId: "i-1", Tags }]];
const INSTANCE = "arn:aws:ec2:eu-west-1:111122223333:instance/i-1";

verdicts(rule, {
  passes: {
    "backed up last night": { subject: table, given: [backedUp(TABLE, 0.5)] },
    "selected by its tag": { subject: { ...table, tagging: { backup: "daily" } }, given: [byTag("daily")] },
    "selected by type, tags unread": {
      subject: denied({ ...table }, "tagging"),
      given: [selection({ Resources: ["arn:aws:dynamodb:*:*:table/*"] })],
    },
    "a volume whose instance is backed up": { subject: attached(), given: [server(), backedUp(INSTANCE, 1)] },
    "a volume whose instance is selected": {
      subject: attached(),
      given: [server({ Key: "backup", Value: "daily" }), byTag("daily")],
    },
  },
  fails: {
    "a table of no plan": { subject: table, message: /no backup plan selects it, and AWS Backup has never/ },
    "a database left out": {
      subject: candidate("RDS", DATABASE),
      given: [selection({ Resources: ["arn:aws:rds:*:*:db:*"], NotResources: [DATABASE] })],
    },
    "everything is selected, but only with a tag": { subject: table, given: [byTag("daily", { Resources: ["*"] })] },
    "a volume of a server": { subject: attached(), given: [server()], evidence: { resourceType: "EBS" } },
    "its last backup is old": { subject: table, given: [backedUp(TABLE, 90.2)], message: /90 days old/ },
  },
  skips: {
    "a member of a cluster": { subject: candidate("RDS", DATABASE, { apart: "it is a member of the cluster shop" }) },
    "a volume of nobody": { subject: candidate("EBS", VOLUME, { State: "available" }) },
    "a volume that is made anew": {
      subject: attached(),
      given: [server({ Key: "aws:autoscaling:groupName", Value: "web" })],
      message: /Auto Scaling group web/,
    },
  },
  unknowns: {
    "plans unread": { subject: table, given: [[backupSelection, UNLISTED]] },
    "tags unread": { subject: denied({ ...table }, "tagging"), given: [byTag("daily")] },
    "instances unread": { subject: attached(), given: [[instance, UNLISTED]] },
  },
});
