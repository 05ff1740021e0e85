import rule from "../../../rules/eks/eks-cluster-secrets-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { cluster } from "./clusters.ts";

const key = { encryptionConfig: [{ resources: ["secrets"], provider: { keyArn: "arn:aws:kms:eu-west-1:1:key/1" } }] };

verdicts(rule, {
  passes: {
    "a key of one's own": { subject: cluster({ version: "1.27", ...key }) },
    "encrypted by default": { subject: cluster({ version: "1.28" }) },
    "a key of one's own, as demanded": { subject: cluster(key), options: { ownKey: true } },
  },
  fails: {
    "an old version without a key": { subject: cluster({ version: "1.27" }), message: /no KMS key .* 1\.27/ },
    "no version told": { subject: cluster({ version: undefined }) },
    "a key of AWS's where one's own is demanded": { subject: cluster(), options: { ownKey: true } },
  },
});
