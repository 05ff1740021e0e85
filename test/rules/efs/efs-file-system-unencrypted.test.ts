import rule from "../../../rules/efs/efs-file-system-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";
import { fileSystem } from "./samples.ts";

verdicts(rule, {
  passes: { encrypted: { subject: fileSystem } },
  fails: {
    plain: { subject: { ...fileSystem, Encrypted: false }, evidence: { Encrypted: false, SizeInBytes: 6144 } },
    "AWS says nothing": { subject: { ...fileSystem, Encrypted: undefined } },
  },
});
