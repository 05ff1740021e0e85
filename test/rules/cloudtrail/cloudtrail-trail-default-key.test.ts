import rule from "../../../rules/cloudtrail/cloudtrail-trail-default-key.ts";
import { verdicts } from "../../verdicts.ts";
import { organizations, trailWith } from "./given.ts";

verdicts(rule, {
  passes: { "a key": { subject: trailWith() } },
  fails: {
    "no key": { subject: trailWith({ KmsKeyId: undefined }), message: /no KMS key for what it writes to logs/ },
  },
  skips: { "the organization's": { subject: organizations({ KmsKeyId: undefined }) } },
});
