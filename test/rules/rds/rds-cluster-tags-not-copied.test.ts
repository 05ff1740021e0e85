import rule from "../../../rules/rds/rds-cluster-tags-not-copied.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster, multiAz } from "./samples.ts";

verdicts(rule, {
  passes: { copied: { subject: { ...cluster, CopyTagsToSnapshot: true } } },
  fails: { "Aurora's are not": { subject: cluster }, "a Multi-AZ cluster's are not": { subject: multiAz } },
});
