import type { BackupSelection, ConditionParameter } from "@aws-sdk/client-backup";
import { matches } from "../../aws/policy/glob.ts";
import type { Tags } from "../../model/index.ts";

/** A resource that may be backed up. Its tags are looked at only when a selection asks for some. */
export interface Thing {
  readonly arn: string;
  readonly tagging: Tags;
}

const EVERYTHING: readonly string[] = ["*"];

/** What a selection names. One that names nothing means everything, unless its tags narrow it. */
export const namedBy = ({ Resources = [] }: BackupSelection): readonly string[] =>
  Resources.length > 0 ? Resources : EVERYTHING;

/** True when a selection names no type of resource, so that only the types count that the region has opted in to. */
export const followsOptIn = (selection: BackupSelection): boolean =>
  namedBy(selection).every((pattern) => pattern === "*");

/**
 * Whether a selection takes a resource: its ARN must match one of Resources and none of NotResources, its tags one of
 * ListOfTags and all of Conditions.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html
 */
export function selects(selection: BackupSelection, thing: Thing): boolean {
  const { NotResources = [], ListOfTags = [], Conditions = {} } = selection;
  if (!namedBy(selection).some((pattern) => matches(pattern, thing.arn))) return false;
  if (NotResources.some((pattern) => matches(pattern, thing.arn))) return false;
  const { StringEquals = [], StringLike = [], StringNotEquals = [], StringNotLike = [] } = Conditions;
  const tag = ({ ConditionKey = "" }: ConditionParameter) =>
    thing.tagging[ConditionKey.replace(/^aws:ResourceTag\//, "")];
  const equals = (one: ConditionParameter) => tag(one) === one.ConditionValue;
  const like = (one: ConditionParameter) => {
    const value = tag(one);
    return value !== undefined && matches(one.ConditionValue ?? "", value);
  };
  return (
    (ListOfTags.length === 0 || ListOfTags.some(equals)) &&
    StringEquals.every(equals) &&
    StringLike.every(like) &&
    !StringNotEquals.some(equals) &&
    !StringNotLike.some(like)
  );
}

// Where the kind backupCandidate knows every resource there is. Clusters are left out: Neptune and DocumentDB, which it
// does not know, have the same ARNs.
const LISTED =
  /^arn:[^:*]+:(ec2:[^:]*:[^:]*:(volume|instance)\/|rds:[^:]*:[^:]*:db:|dynamodb:[^:]*:[^:]*:table\/|elasticfilesystem:[^:]*:[^:]*:file-system\/)/;

/** True when a selection names only types of which every resource is known here, so that no match means there is none. */
export const namesListedTypes = (selection: BackupSelection): boolean =>
  namedBy(selection).every((pattern) => LISTED.test(pattern));
