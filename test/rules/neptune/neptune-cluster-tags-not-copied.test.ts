import rule from "../../../rules/neptune/neptune-cluster-tags-not-copied.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./samples.ts";

verdicts(rule, {
  passes: { copied: { subject: { ...cluster, CopyTagsToSnapshot: true } } },
  fails: {
    "not copied": { subject: { ...cluster, CopyTagsToSnapshot: false }, evidence: { CopyTagsToSnapshot: false } },
  },
});
