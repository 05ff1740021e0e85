import rule from "../../../rules/workspaces/workspaces-workspace-root-volume-unencrypted.ts";
import { verdicts } from "../../verdicts.ts";

const workspace = { WorkspaceId: "ws-1", UserName: "ji-woo", State: "AVAILABLE" };

verdicts(rule, {
  passes: { encrypted: { subject: { ...workspace, RootVolumeEncryptionEnabled: true } } },
  fails: {
    "not said": { subject: workspace, evidence: { UserName: "ji-woo" } },
    "the other one is": {
      subject: { ...workspace, RootVolumeEncryptionEnabled: false, UserVolumeEncryptionEnabled: true },
    },
  },
  skips: {
    "could not be made": { subject: { ...workspace, State: "ERROR", ErrorCode: "ResourceLimitExceeded" } },
  },
});
