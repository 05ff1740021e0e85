import rule from "../../../rules/efs/efs-file-system-not-in-backup-plan.ts";
import { backupSelection } from "../../../src/services/backup/selection.ts";
import { protectedResource } from "../../../src/services/backup/protected-resource.ts";
import { UNLISTED, verdicts } from "../../verdicts.ts";
import { backedUp, selection } from "../backup/samples.ts";
import { destination, fileSystem as subject } from "./samples.ts";

const ARN = subject.FileSystemArn;
const byTag = (value: string) =>
  selection({ ListOfTags: [{ ConditionType: "STRINGEQUALS", ConditionKey: "backup", ConditionValue: value }] });

verdicts(rule, {
  passes: {
    "backed up last night, plans unread": { subject, given: [backedUp(ARN, 0.3), [backupSelection, UNLISTED]] },
    "a plan selects its tag, backups unread": { subject, given: [byTag("daily"), [protectedResource, UNLISTED]] },
    "everything is selected": { subject, given: [selection({ Resources: ["*"] })] },
  },
  fails: {
    "no plan at all": { subject, message: /^no backup plan selects it, and AWS Backup has never backed it up$/ },
    "another tag": { subject, given: [byTag("weekly")] },
    "left out by name": { subject, given: [selection({ Resources: ["*"], NotResources: [ARN] })] },
    "an old backup by hand": { subject, given: [backedUp(ARN, 200.5)], message: /its last backup is 200 days old/ },
  },
  skips: { "the copy of another": { subject: destination } },
  unknowns: {
    "plans unread": { subject, given: [[backupSelection, UNLISTED]] },
    "backups unread, no plan": { subject, given: [[protectedResource, UNLISTED]] },
  },
});
