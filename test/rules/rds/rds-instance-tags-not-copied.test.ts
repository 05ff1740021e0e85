import rule from "../../../rules/rds/rds-instance-tags-not-copied.ts";
import { verdicts } from "../../verdicts.ts";
import { instance, member } from "./samples.ts";

verdicts(rule, {
  passes: { copied: { subject: { ...instance, CopyTagsToSnapshot: true } } },
  fails: { "not copied": { subject: { ...instance, CopyTagsToSnapshot: false } }, "not told": { subject: instance } },
  skips: { "a member of a cluster": { subject: { ...member, CopyTagsToSnapshot: false } } },
});
